package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class PasswordTest {

    private static final OwnWords ANNE_CECILE = OwnWords.of(
            new Email("ac.bichon-lery@example.net"),
            new PersonName("Anne-Cécile", "Bichon"),
            List.of("Centre de Testix", "Lycée des Iris"));

    @Example
    void twelve_characters_are_the_least() {
        assertThat(refusal("Hx7mruv9qLb")).isEqualTo(AccessProblem.PASSWORD_TOO_SHORT);
        assertThat(refusal("Hx7mruv9qLbd")).isNull();
    }

    @Example
    void a_hundred_and_twenty_eight_are_the_most() {
        var long128 = "Girafe violette, ".repeat(8).substring(0, 128);
        assertThat(refusal(long128)).isNull();
        assertThat(refusal(long128 + "x")).isEqualTo(AccessProblem.PASSWORD_TOO_LONG);
    }

    @Example
    void a_character_is_one_whatever_it_takes_in_memory() {
        var giraffes = "🦒🦔🦉🐝🦊🐙🦀🐢🐌🦋🐞🦜🐘🐪🦓🐊".repeat(8);
        assertThat(refusal(giraffes)).isNull();
        assertThat(refusal(giraffes + "🦒")).isEqualTo(AccessProblem.PASSWORD_TOO_LONG);
    }

    @Example
    void fifty_bits_are_the_least() {
        assertThat(refusal("839201746528")).isEqualTo(AccessProblem.PASSWORD_TOO_GUESSABLE);
        assertThat(refusal("8392017465283917")).isNull();
    }

    @Example
    void no_rule_on_composition() {
        assertThat(refusal("girafe lilas tractopelle")).isNull();
        assertThat(refusal("ÉTOURNEAUX ÉPERDUS")).isNull();
        assertThat(refusal("🦒🦔🦉🐝🦊🐙🦀🐢🐌🦋🐞🦜")).isNull();
    }

    @Example
    void what_is_tried_first_is_refused_however_it_is_disguised() {
        for (var common : new String[] {
            "motdepasse2024",
            "M0tDeP@sse-2024!",
            "Azertyuiop123",
            "aaaaaaaaaaaa",
            "PixCertif2026!",
            "abcdefghijklm",
            "bonjour.bonjour",
            "Soleil*Soleil*1",
            "administrateur1",
            "password password",
            "qwertyuiopasdf"
        }) {
            assertThat(refusal(common)).as(common).isEqualTo(AccessProblem.PASSWORD_TOO_COMMON);
        }
    }

    @Example
    void what_was_stolen_elsewhere_is_refused_in_any_case() {
        for (var leaked :
                new String[] {"unbelievable", "Justinbieber", "ContortionisT", "newproject2004", "finalfantasy"}) {
            assertThat(CommonPasswords.include(leaked))
                    .as("by its parts: %s", leaked)
                    .isFalse();
            assertThat(refusal(leaked)).as(leaked).isEqualTo(AccessProblem.PASSWORD_TOO_COMMON);
        }
        assertThat(LeakedPasswords.include("girafe lilas tractopelle")).isFalse();
    }

    @Example
    void more_than_forty_thousand_stolen_ones_are_known_that_are_long_enough() {
        assertThat(LeakedPasswords.count()).isGreaterThan(40_000);
    }

    @Example
    void what_names_the_product_or_the_trade_is_refused() {
        for (var named :
                new String[] {"PixCertif-2026", "certification1", "Surveillant.Pix", "rectorat-examen", "Cned2026Centre"
                }) {
            assertThat(refusal(named)).as(named).isEqualTo(AccessProblem.PASSWORD_TOO_COMMON);
        }
    }

    @Example
    void what_is_known_of_its_owner_is_refused_however_it_is_written() {
        for (var own : new String[] {
            "ac.bichon-lery@example.net",
            "AC.Bichon-Lery@example.net1",
            "Ac Bichon Léry",
            "Anne-Cécile Bichon",
            "Anne-Cécile  BICHON 42!",
            "bichon.annececile",
            "+33 Anne-Cécile Bichon",
            "Centre de Testix",
            "centredetestix99#",
            "LYCEE DES IRIS !!!"
        }) {
            assertThat(refusal(own)).as(own).isEqualTo(AccessProblem.PASSWORD_OF_OWN_WORDS);
        }
    }

    @Example
    void four_letters_or_digits_of_one_s_own_beside_it_make_a_password_again() {
        assertThat(refusal("Anne-Cécile Bichon 753")).isEqualTo(AccessProblem.PASSWORD_OF_OWN_WORDS);
        assertThat(refusal("Anne-Cécile Bichon 7531")).isNull();
        assertThat(refusal("Anne et ses tractopelles")).isNull();
    }

    @Example
    void a_name_without_letters_is_no_part_of_every_password() {
        var words = OwnWords.of(new Email("-@example.net"), new PersonName("-", "-"), List.of("…"));
        assertThat(words.make("!!$$&&**((??")).isFalse();
        assertThat(words.make("abc")).isFalse();
    }

    @Example
    void a_password_never_prints_itself() {
        assertThat(Password.parse("Hx7mruv9qLbd", ANNE_CECILE).toString()).doesNotContain("Hx7");
    }

    @Property
    void nothing_typed_is_ever_a_fault(@ForAll @StringLength(max = 200) String typed) {
        assertThat(Password.parse(typed, ANNE_CECILE)).isNotNull();
    }

    private static @Nullable Object refusal(String typed) {
        return Password.parse(typed, ANNE_CECILE).faults().stream()
                .map(Fault::problem)
                .findFirst()
                .orElse(null);
    }
}
