package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Against Spring Security's encoder, which made the hashes of earlier versions. */
class PasswordHashingTest {

    private static final String PASSWORD = "Géomètre des étoiles 🌟";

    private static final OwnWords NOBODY =
            OwnWords.of(new Email("zoe@example.net"), new PersonName("Zoé", "Lambert"), List.of());

    private final PasswordHashing hashing = new PasswordHashing();
    private final Argon2PasswordEncoder spring = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    @Test
    void another_implementation_recognises_what_was_hashed_here() {
        var encoded = hashing.hash(new Password(PASSWORD)).encoded();

        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(spring.matches(Password.normalized(PASSWORD), encoded)).isTrue();
        assertThat(spring.matches("autre chose", encoded)).isFalse();
    }

    @Test
    void what_another_implementation_hashed_is_recognised_here() {
        var theirs = new PasswordHash(spring.encode(Password.normalized(PASSWORD)));

        assertThat(hashing.matches(PASSWORD, Optional.of(theirs))).isTrue();
        assertThat(hashing.matches("autre chose", Optional.of(theirs))).isFalse();
        assertThat(hashing.isOutdated(theirs)).isFalse();
    }

    @Test
    void every_character_counts_as_it_was_typed() {
        var hash = Optional.of(hashing.hash(new Password(Password.normalized("Étourneau ivre, " + "x".repeat(100)))));

        assertThat(hashing.matches("E\u0301tourneau ivre, " + "x".repeat(100), hash))
                .as("the same letters from another keyboard")
                .isTrue();
        for (var other : List.of(
                "étourneau ivre, " + "x".repeat(100),
                "Étourneau ivre, " + "x".repeat(99),
                "Étourneau ivre, " + "x".repeat(101),
                " Étourneau ivre, " + "x".repeat(100),
                "Étourneau ivre,  " + "x".repeat(100))) {
            assertThat(hashing.matches(other, hash)).as(other).isFalse();
        }
    }

    @Test
    void whatever_is_accepted_is_right_when_it_is_typed() {
        var quick = new PasswordHashing(64, 1);
        for (var length : List.of(12, 64, 65, 70, 128)) {
            var typed = "🦒🦔🦉🐝🦊🐙🦀🐢🐌🦋🐞🦜🐘🐪🦓🐊".repeat(8).substring(0, 2 * length);
            var hash = Optional.of(quick.hash(Password.parse(typed, NOBODY).value()));
            assertThat(quick.matches(typed, hash)).as("%d emoji", length).isTrue();
        }
    }

    @Test
    void weaker_parameters_are_outdated_and_still_recognised() {
        var weak = new PasswordHashing(64, 1).hash(new Password(PASSWORD));

        assertThat(hashing.isOutdated(weak)).isTrue();
        assertThat(hashing.matches(PASSWORD, Optional.of(weak))).isTrue();
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertThat(hashing.hash(new Password(PASSWORD))).isNotEqualTo(hashing.hash(new Password(PASSWORD)));
    }

    @Test
    void memory_used_before_leaves_no_trace_in_hashes_made_at_the_same_time() {
        var hash = Optional.of(hashing.hash(new Password(PASSWORD)));

        var right = IntStream.range(0, 16)
                .parallel()
                .filter(i -> hashing.matches(i % 2 == 0 ? PASSWORD : "autre chose " + i, hash))
                .sorted()
                .toArray();

        assertThat(right).containsExactly(0, 2, 4, 6, 8, 10, 12, 14);
    }

    @Test
    void what_is_no_hash_is_refused() {
        assertThatThrownBy(() -> hashing.matches(PASSWORD, Optional.of(new PasswordHash("{noop}secret"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_small_memory_hashes_one_at_a_time_and_a_large_one_as_many_as_processors() {
        assertThat(HashingTurns.atOnce(64, 256L << 20)).isEqualTo(3);
        assertThat(HashingTurns.atOnce(64, 16L << 20)).isOne();
        assertThat(HashingTurns.atOnce(2, 8L << 30)).isEqualTo(2);
    }
}
