package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows beside its own model: texts in the reader's language, who reads, and the request's token.
 *
 * @param base what the addresses of the centre's pages begin with: {@code /c/12} for who acts for several
 * @param path the page's own path with its query, to come back to it
 * @param csrf what a form must send back in the field {@code _csrf}
 * @param visitor who is signed in; none on public pages
 * @param timeLeft how long the visitor stays signed in; none on public pages
 * @param doors where else the visitor may go
 */
public record PageFrame(
        Texts texts,
        Locale locale,
        String base,
        String path,
        String csrf,
        @Nullable Visitor visitor,
        @Nullable TimeLeft timeLeft,
        List<Door.Link> doors,
        Settings settings) {

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    /**
     * What a code that the database has is called: {@code sessions.column.} and {@code date}. A code that a later release wrote
     * (decision 113) stands for itself.
     */
    public String word(String keys, String code) {
        return texts.has(locale, keys + code) ? t(keys + code) : code;
    }

    public String t(Period period) {
        return texts.text(locale, period);
    }

    /** Who publishes the service, and how to reach him. */
    public Settings.Operator operator() {
        return settings.operator().said(texts, locale);
    }

    /** What is wrong, and what to do. */
    public String t(Fault fault) {
        return t("problem." + fault.problem().code(), fault.arguments().toArray());
    }

    /** What is wrong with a field of a form: the first of its faults; none if there is none. */
    public @Nullable String error(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(this::t)
                .findFirst()
                .orElse(null);
    }

    /** The same page's frame in another language. */
    PageFrame in(Locale other) {
        return new PageFrame(texts, other, base, path, csrf, visitor, timeLeft, doors, settings);
    }

    List<PageFrame> inOtherLanguages() {
        return Texts.LANGUAGES.stream()
                .filter(other -> !other.equals(locale))
                .map(this::in)
                .toList();
    }

    public String lang() {
        return locale.getLanguage();
    }

    /** The address of one of the centre's pages. Every link and form of a page goes through here, so that none loses it. */
    public String to(String path) {
        return base + path;
    }

    /** Whether this page shows a form again as it was typed before its sender had to sign in: he has yet to send it. */
    public boolean isResumed() {
        return path.contains("?" + KeptForm.KEY + "=");
    }

    /** Whether this page is the centre's page of that path, or below it. */
    public boolean isUnder(String start) {
        return path.startsWith(base + start);
    }

    /** The address that shows this same page in another language. */
    public String inLanguage(String language) {
        return "/langue/" + language + "?retour=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
