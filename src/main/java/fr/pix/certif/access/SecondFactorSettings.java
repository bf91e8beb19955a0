package fr.pix.certif.access;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must have a second factor.
 *
 * @param secondFactor {@code administrators}: those of Pix, everybody else may; or {@code everybody}
 */
@ConfigurationProperties("certif")
record SecondFactorSettings(@DefaultValue(ADMINISTRATORS) String secondFactor) {

    private static final String ADMINISTRATORS = "administrators";
    private static final String EVERYBODY = "everybody";

    SecondFactorSettings {
        secondFactor = secondFactor.strip().toLowerCase(Locale.ROOT);
        if (!secondFactor.equals(ADMINISTRATORS) && !secondFactor.equals(EVERYBODY)) {
            throw new IllegalArgumentException("CERTIF_SECOND_FACTOR must be administrators or everybody");
        }
    }

    boolean bindsEverybody() {
        return secondFactor.equals(EVERYBODY);
    }
}
