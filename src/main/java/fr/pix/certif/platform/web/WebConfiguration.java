package fr.pix.certif.platform.web;

import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Texts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServingSettings.class)
class WebConfiguration {

    private static final int PAGE_BYTES = 64 * 1024;

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    @Bean
    Texts texts() {
        return Texts.read();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    /**
     * A page leaves in one piece: with Tomcat's 8 KiB it took three writes, each of which wakes whoever waits for it. What
     * comes in too slowly is ended, and what nobody can read is answered as everything is.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholePages(
            ServingSettings settings, ObjectProvider<ProblemPages> problems) {
        return server -> {
            server.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(PAGE_BYTES)));
            server.addEngineValves(new SlowBodies(settings.requests()));
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new UnreadRequests(problems)));
        };
    }

    /** Spring's filter tells each thread the request and its language; the dispatcher does so too, for whoever asks there. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noSecondRequestContext() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    /** Requests are led to controllers quickly, and done once more after an outage. */
    @Bean
    WebMvcRegistrations dispatching() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMapping();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new SecondTry();
            }
        };
    }

    @Bean
    WebMvcConfigurer pages(PageFrameResolver frames, PageWriter writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(frames);
            }

            @Override
            public void addFormatters(FormatterRegistry formats) {
                formats.addConverter(new TickedNumbers());
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(writer);
            }
        };
    }
}
