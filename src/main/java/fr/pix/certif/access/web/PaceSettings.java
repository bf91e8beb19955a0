package fr.pix.certif.access.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person may ask for: more than anybody can read, less than a program gone wrong would.
 *
 * @param byPerson requests without a pause
 * @param byPersonRate requests a second after that
 */
@ConfigurationProperties("certif.requests")
record PaceSettings(
        @DefaultValue("1000") int byPerson,
        @DefaultValue("50") int byPersonRate) {

    PaceSettings {
        if (byPerson < 1 || byPersonRate < 1) {
            throw new IllegalArgumentException("CERTIF_REQUESTS_BY_PERSON and …_RATE must let at least one request in");
        }
    }
}
