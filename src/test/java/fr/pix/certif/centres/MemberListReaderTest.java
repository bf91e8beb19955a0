package fr.pix.certif.centres;

import static fr.pix.certif.centres.MemberListFixture.HEADINGS;
import static fr.pix.certif.centres.MemberListFixture.csv;
import static fr.pix.certif.centres.MemberListFixture.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.table.TableProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of members that a centre hands over: nom, prénom, e-mail of their Pix account (G5). */
class MemberListReaderTest {

    private static final ListedPerson ANNE_CECILE = new ListedPerson(
            2, new PersonName("Anne-Cécile", "Bichon"), new Email("acb@exemple.fr"), Member.Role.MEMBER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom;Prénom;E-mail\nBichon;Anne-Cécile;acb@exemple.fr",
                "prenom;nom de famille;ADRESSE ELECTRONIQUE\nAnne-Cécile;Bichon;ACB@exemple.fr",
                "Courriel\tNOM\tPrenom\n acb@exemple.fr \tBichon\tAnne-Cécile",
                "n°,adresse mail,prénom,nom\n1,acb@exemple.fr,Anne-Cécile,Bichon",
                "Mail;Nom;Prénom;Rôle\nacb@exemple.fr;Bichon;Anne-Cécile;membre",
                "Adresse e-mail;Nom;Prénom;Rôle\nacb@exemple.fr;Bichon;Anne-Cécile;"
            })
    void columns_stand_in_any_order_with_or_without_accents_G5(String list) {
        assertThat(csv(list).value().people()).containsExactly(ANNE_CECILE);
    }

    @Test
    void what_a_line_lacks_is_told_all_together_with_row_and_column() {
        var faults = csv(HEADINGS + "Bichon;Anne-Cécile;acb@exemple.fr\n;;pas une adresse\n")
                .value()
                .faulty()
                .getFirst()
                .faults();
        assertThat(faults)
                .extracting(MemberFault::problem)
                .containsExactly(
                        MemberListProblem.LAST_NAME_MISSING,
                        MemberListProblem.FIRST_NAME_MISSING,
                        MemberListProblem.EMAIL_MALFORMED);
        assertThat(faults).extracting(MemberFault::place).containsExactly("A3", "B3", "C3");
        assertThat(faults.getLast().shown()).isEqualTo("pas une adresse");
    }

    @Test
    void a_name_of_255_characters_is_taken_and_one_of_256_refused() {
        assertThat(csv(HEADINGS + "a".repeat(255) + ";Anne;a@exemple.fr")
                        .value()
                        .people())
                .hasSize(1);
        var fault = faultOf("a".repeat(256) + ";Anne;a@exemple.fr");
        assertThat(fault.problem()).isEqualTo(MemberListProblem.LAST_NAME_TOO_LONG);
        assertThat(fault.shown()).hasSize(41).endsWith("…");
    }

    @Test
    void the_same_e_mail_twice_is_the_later_lines_fault_and_names_the_first() {
        var list = csv(HEADINGS + "Bichon;Anne-Cécile;acb@exemple.fr\nLe Goff;Yanis;ACB@Exemple.FR")
                .value();
        assertThat(list.people()).containsExactly(ANNE_CECILE);
        var fault = list.faulty().getFirst().faults().getFirst();
        assertThat(fault.place()).isEqualTo("C3");
        assertThat(fault.problem()).isEqualTo(MemberListProblem.EMAIL_TWICE);
        assertThat(fault.arguments()).containsExactly("2");
    }

    @Test
    void a_role_is_administrator_or_member_and_nothing_else() {
        var list = csv("Nom;Prénom;E-mail;Rôle\nA;B;a@exemple.fr;Administratrice\nC;D;c@exemple.fr;chef")
                .value();
        assertThat(list.people().getFirst().role()).isEqualTo(Member.Role.ADMIN);
        assertThat(list.saysRoles()).isTrue();
        assertThat(list.faulty().getFirst().faults().getFirst().place()).isEqualTo("D3");
    }

    @Test
    void three_columns_without_headings_are_last_name_first_name_e_mail() {
        var list = csv("Bichon;Anne-Cécile;acb@exemple.fr").value();
        assertThat(list.people().getFirst().name()).isEqualTo(ANNE_CECILE.name());
        assertThat(list.isGuessed()).isTrue();
    }

    @Test
    void without_headings_anything_else_is_refused_and_the_headings_are_named() {
        assertThat(csv("Bichon;Anne-Cécile;Paris;acb@exemple.fr").faults())
                .extracting(Fault::problem)
                .containsExactly(TableProblem.NO_HEADINGS);
    }

    @Test
    void headings_with_nobody_below_are_refused() {
        assertThat(csv(HEADINGS).faults()).extracting(Fault::problem).containsExactly(MemberListProblem.LIST_EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anne-Cécile Bichon <acb@exemple.fr>            | Anne-Cécile | Bichon",
                "BICHON Anne-Cécile <acb@exemple.fr>            | Anne-Cécile | BICHON",
                "Yanis LE GOFF <acb@exemple.fr>                 | Yanis       | LE GOFF",
                "\"Le Goff, Yanis\" <acb@exemple.fr>            | Yanis       | Le Goff"
            })
    void recipients_pasted_from_an_e_mail_are_members(String pasted, String first, String last) {
        var list = new MemberListReader().readPasted(pasted).value();
        assertThat(list.people()).extracting(ListedPerson::name).containsExactly(new PersonName(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anne Marie Le Goff <a@exemple.fr>", "a@exemple.fr", "BICHON <a@exemple.fr>"})
    void a_name_that_could_be_cut_in_two_ways_is_asked_for(String pasted) {
        var list = new MemberListReader().readPasted(pasted).value();
        assertThat(list.people()).isEmpty();
        var fault = list.faulty().getFirst().faults().getFirst();
        assertThat(fault.problem()).isEqualTo(MemberListProblem.NAME_UNCLEAR);
        assertThat(fault.place()).isEqualTo("1");
    }
}
