package fr.pix.certif.platform.web;

import fr.pix.certif.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** French unless the reader chose English, or his browser asks for English before French. */
final class ChosenLanguage implements LocaleResolver {

    private static final HostCookie COOKIE = new HostCookie("langue", Duration.ofDays(365));

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return told(request).orElse(Locale.FRENCH);
    }

    /** The reader's language as far as he or his browser tells it. */
    static Optional<Locale> told(HttpServletRequest request) {
        return COOKIE.read(request).flatMap(ChosenLanguage::spoken).or(() -> asked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            COOKIE.give(locale.getLanguage(), request, response);
        }
    }

    /** What he asks for in a way that the standard does not know (RFC 9110, 12.5.4) is as if he did not ask. */
    private static Optional<Locale> asked(HttpServletRequest request) {
        return LenientHeader.of(request, HttpHeaders.ACCEPT_LANGUAGE).flatMap(ChosenLanguage::wished);
    }

    /** The first is wished for most unless it has a weight: nearly every reader's is one that we speak, and is seen at a glance. */
    private static Optional<Locale> wished(String wishes) {
        var first = wishes.split(",", 2)[0];
        var language = first.contains(";") ? Optional.<Locale>empty() : spoken(first.split("-", 2)[0]);
        if (language.isPresent()) {
            return language;
        }
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(wishes), Texts.LANGUAGES));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> spoken(String language) {
        return Texts.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }
}
