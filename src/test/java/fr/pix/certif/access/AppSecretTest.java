package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** Codes of RFC 6238: the standard's own examples, one step of drift, and none twice. */
class AppSecretTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final AppSecret secret = AppSecret.draw();

    @Test
    void the_examples_of_the_standard_are_right() {
        var known = new AppSecret(Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
        Map.of(59L, "287082", 1111111109L, "081804", 1234567890L, "005924", 20000000000L, "353130")
                .forEach((seconds, code) -> assertThat(known.stepOf(code, Instant.ofEpochSecond(seconds), 0))
                        .as(code)
                        .hasValue(seconds / 30));
    }

    @Test
    void a_phone_may_be_a_step_early_or_late_and_no_more() {
        for (var steps = -3; steps <= 3; steps++) {
            var code = Totp.at(secret.base32(), NOW.plus(Duration.ofSeconds(30L * steps)));
            assertThat(secret.stepOf(code, NOW, 0).isPresent())
                    .as(steps + " steps")
                    .isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void neither_the_last_code_nor_an_older_one_counts_again() {
        var code = Totp.at(secret.base32(), NOW);
        var step = secret.stepOf(code, NOW, 0).orElseThrow();
        assertThat(secret.stepOf(code, NOW, step)).isEmpty();
        assertThat(secret.stepOf(code, NOW, step - 1)).hasValue(step);
        assertThat(secret.stepOf(Totp.at(secret.base32(), NOW.minusSeconds(30)), NOW, step))
                .isEmpty();
        assertThat(secret.stepOf(Totp.at(secret.base32(), NOW.plusSeconds(30)), NOW, step))
                .hasValue(step + 1);
    }

    @Test
    void another_secret_has_other_codes() {
        var other = AppSecret.draw();
        assertThat(other.base32()).hasSize(32).isNotEqualTo(secret.base32());
        assertThat(other.stepOf(Totp.at(secret.base32(), NOW), NOW, 0)).isEmpty();
    }

    @Test
    void what_the_phone_reads_names_the_product_and_the_account() {
        assertThat(secret.uri(new Email("anne@exemple.fr")))
                .isEqualTo("otpauth://totp/Pix%20Certif%3Aanne%40exemple.fr?secret=" + secret.base32()
                        + "&issuer=Pix%20Certif&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void no_log_shows_it() {
        assertThat(secret + " " + new TypedCode("123456") + " " + RecoveryCode.drawAll())
                .doesNotContain(secret.base32(), "123456")
                .doesNotContainPattern("[2-9A-HJ-Z]{15}");
    }
}
