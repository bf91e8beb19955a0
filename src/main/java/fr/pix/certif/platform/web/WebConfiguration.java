package fr.pix.certif.platform.web;

import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.pages.Templates;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Each room keeps its own texts: {@code messages/<room>_fr.properties} and {@code _en}. */
    private static final String[] ROOMS = {
        "messages/platform", "messages/access", "messages/centres", "messages/sessions", "messages/documents"
    };

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(ROOMS);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.FRENCH);
        return messages;
    }

    /** French unless the reader chose English, or his browser asks for English before French. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("langue");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> Stream.of(request)
                .filter(asking -> asking.getHeader("Accept-Language") != null)
                .flatMap(asking -> Collections.list(asking.getLocales()).stream())
                .map(asked -> Locale.of(asked.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.FRENCH));
        return resolver;
    }

    @Bean
    WebMvcConfigurer pages(PageFrameResolver frames, PageWriter writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(frames);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(writer);
            }
        };
    }
}
