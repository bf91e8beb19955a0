package fr.pix.certif.platform.web;

import fr.pix.certif.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** French unless the reader chose English, or his browser asks for English before French. */
final class ChosenLanguage implements LocaleResolver {

    private static final HostCookie COOKIE = new HostCookie("langue", Duration.ofDays(365));

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(ChosenLanguage::spoken)
                .or(() -> asked(request))
                .orElse(Locale.FRENCH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            COOKIE.give(locale.getLanguage(), request, response);
        }
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return Stream.of(request)
                .filter(asking -> asking.getHeader("Accept-Language") != null)
                .flatMap(asking -> Collections.list(asking.getLocales()).stream())
                .flatMap(asked -> spoken(asked.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Locale> spoken(String language) {
        return Texts.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }
}
