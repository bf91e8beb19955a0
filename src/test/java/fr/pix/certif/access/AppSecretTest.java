package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** Codes of RFC 6238: the standard's own examples, each in its 30 seconds alone, and none twice. */
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
    void a_code_lives_thirty_seconds() {
        var code = Totp.at(secret.base32(), NOW);
        for (var seconds = -60; seconds <= 90; seconds++) {
            assertThat(secret.stepOf(code, NOW.plusSeconds(seconds), 0).isPresent())
                    .as(seconds + " seconds")
                    .isEqualTo(seconds >= 0 && seconds < 30);
        }
    }

    /** Of the next step's, nothing is told: it will open. */
    @Test
    void only_the_code_of_the_step_before_is_told_to_be_over() {
        for (var steps = -3; steps <= 3; steps++) {
            var code = Totp.at(secret.base32(), NOW.plus(Duration.ofSeconds(30L * steps)));
            assertThat(secret.hasJustExpired(code, NOW, 0)).as(steps + " steps").isEqualTo(steps == -1);
        }
    }

    @Test
    void of_a_code_that_was_used_nobody_is_told_that_it_is_over() {
        var code = Totp.at(secret.base32(), NOW);
        var later = NOW.plusSeconds(30);
        assertThat(secret.hasJustExpired(code, later, NOW.getEpochSecond() / 30 - 1))
                .isTrue();
        assertThat(secret.hasJustExpired(code, later, NOW.getEpochSecond() / 30))
                .isFalse();
        assertThat(secret.hasJustExpired(code, later, later.getEpochSecond() / 30))
                .as("a newer one was used")
                .isFalse();
    }

    @Test
    void neither_the_last_code_nor_an_older_one_counts_again() {
        var code = Totp.at(secret.base32(), NOW);
        var step = secret.stepOf(code, NOW, 0).orElseThrow();
        assertThat(secret.stepOf(code, NOW, step)).isEmpty();
        assertThat(secret.stepOf(code, NOW, step - 1)).hasValue(step);
        assertThat(secret.stepOf(code, NOW, step + 1)).isEmpty();
        var next = NOW.plusSeconds(30);
        assertThat(secret.stepOf(Totp.at(secret.base32(), next), next, step)).hasValue(step + 1);
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
