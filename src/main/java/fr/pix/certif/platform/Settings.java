package fr.pix.certif.platform;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set; each setting {@code certif.x-y} is the environment variable {@code CERTIF_X_Y}.
 *
 * @param url where readers reach the product, such as {@code https://certif.example.org}; where it listens if unset
 * @param supportEmail the support address that every page shows (G2)
 * @param accountResetUrl where the « pix.fr » link of the sign-in page leads (G14); the product's own page if unset
 * @param sessionDuration how long a certification session lasts, for the end time on papers
 * @param retention how long a session and all that belongs to it are kept after its date: months or years, as pages tell it
 * @param operator who runs this service, for the legal pages
 * @param demo opens the demonstration when the embedded database is empty
 * @param development shows the pages that only developers need, such as {@code /design}
 */
@ConfigurationProperties("certif")
public record Settings(
        @Nullable URI url,
        @DefaultValue("certif@pix.fr") String supportEmail,
        @Nullable URI accountResetUrl,
        @DefaultValue("2h") Duration sessionDuration,
        @DefaultValue("2y") Period retention,
        @DefaultValue Operator operator,
        @DefaultValue("false") boolean development,
        @DefaultValue("true") boolean demo) {

    private static final Pattern SITE = Pattern.compile("https?://[^/?#@]+/?");

    public Settings {
        if (url != null && !SITE.matcher(url.toString()).matches()) {
            throw new IllegalArgumentException("CERTIF_URL must be like https://certif.example.org, without a path");
        }
        if (retention.isNegative() || retention.toTotalMonths() < 1 || !retention.equals(retention.withDays(0))) {
            throw new IllegalArgumentException(
                    "CERTIF_RETENTION must be a month at least, in months or years without days, like 18m or 2y");
        }
    }

    /**
     * The legal pages' facts; each is empty where the operator did not set it, and {@link #said} says so.
     *
     * @param name who publishes the service and answers for it
     * @param contact how to reach him
     * @param dataProtectionEmail whom to write to about personal data
     * @param host who hosts the service: name, address, telephone
     */
    public record Operator(
            @DefaultValue("") String name,

            @DefaultValue("") String contact,

            @DefaultValue("") String dataProtectionEmail,

            @DefaultValue("") String host) {

        /** As somebody reads them: what was not set is called so, in his language. */
        public Operator said(Texts texts, Locale language) {
            return new Operator(
                    said(texts, language, "name", name),
                    said(texts, language, "contact", contact),
                    said(texts, language, "data_protection", dataProtectionEmail),
                    said(texts, language, "host", host));
        }

        private static String said(Texts texts, Locale language, String what, String set) {
            return set.isBlank() ? texts.text(language, "platform.operator." + what) : set;
        }
    }
}
