package fr.pix.certif.candidates;

import static fr.pix.certif.candidates.CandidateField.ACCESSIBILITY;
import static fr.pix.certif.candidates.CandidateField.BILLING;
import static fr.pix.certif.candidates.CandidateField.BIRTH_DATE;
import static fr.pix.certif.candidates.CandidateField.BIRTH_NAME;
import static fr.pix.certif.candidates.CandidateField.COMPLEMENTARY;
import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static fr.pix.certif.candidates.CandidateField.EXTERNAL_ID;
import static fr.pix.certif.candidates.CandidateField.EXTRA_TIME;
import static fr.pix.certif.candidates.CandidateField.FIRST_NAME;
import static fr.pix.certif.candidates.CandidateField.PREPAYMENT_CODE;
import static fr.pix.certif.candidates.CandidateField.RESULT_EMAIL;
import static fr.pix.certif.candidates.CandidateField.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.AccessProblem;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.places.BirthPlace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a candidate's fields, but for the place of birth, which has its own. */
class CandidateCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Checked<BirthPlace> BREST =
            Checked.valid(new BirthPlace("99100", "France", null, "29200", "Brest"));

    @Test
    void what_is_asked_of_everybody_is_enough() {
        var candidate = check(CandidateFixture.TYPED).value();
        assertThat(candidate.birthName()).isEqualTo("Le Goff");
        assertThat(candidate.birthDate()).isEqualTo(LocalDate.of(2007, 3, 14));
        assertThat(candidate.birthPlace()).isEqualTo(BREST.value());
        assertThat(candidate.extraTime()).isNull();
        assertThat(candidate.accessibility()).isFalse();
        assertThat(candidate.complementary()).isNull();
    }

    @Test
    void all_that_is_missing_is_said_at_once_in_the_order_of_the_form() {
        assertThat(problems(TypedCandidate.BLANK))
                .containsExactly(
                        CandidateProblem.BIRTH_NAME_REQUIRED,
                        CandidateProblem.FIRST_NAME_REQUIRED,
                        CandidateProblem.SEX_REQUIRED,
                        CandidateProblem.BIRTH_DATE_REQUIRED,
                        CandidateProblem.BILLING_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D’Arc", "O'Connor-Łęcki", "de La Tour d'Auvergne", "Ô", "Nguyễn", "عبد الله", "Müller 3e"})
    void names_are_kept_as_the_register_writes_them(String name) {
        assertThat(check(CandidateFixture.named(name, name)).value().birthName())
                .isEqualTo(name);
    }

    @Test
    void spaces_in_a_name_are_folded_and_a_name_of_256_characters_is_refused() {
        assertThat(check(CandidateFixture.named("  Le\u00A0 \t Goff ", "Yanis"))
                        .value()
                        .birthName())
                .isEqualTo("Le Goff");
        assertThat(check(CandidateFixture.named("a".repeat(255), "b".repeat(255)))
                        .faults())
                .isEmpty();
        assertThat(problems(CandidateFixture.named("a".repeat(256), "b".repeat(256))))
                .containsExactly(CandidateProblem.BIRTH_NAME_TOO_LONG, CandidateProblem.FIRST_NAME_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "14/03/2007, 2007-03-14",
        "14/3/07, 2007-03-14",
        "10.08.80, 1980-08-10",
        "100880, 1980-08-10",
        "140307, 2007-03-14",
        "14 mars 2007, 2007-03-14",
        "1er août 1980, 1980-08-01",
        "14032007, 2007-03-14",
        "2007-03-14, 2007-03-14",
        "02/01/1900, 1900-01-02",
        "26/11/2026, 2026-11-26"
    })
    void a_date_of_birth_is_read_as_people_type_it(String typed, LocalDate date) {
        assertThat(check(CandidateFixture.with(BIRTH_DATE, typed)).value().birthDate())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2007, BIRTH_DATE_UNKNOWN",
        "mars 2007, BIRTH_DATE_UNREADABLE",
        "01/01/1900, BIRTH_DATE_OUT_OF_RANGE",
        "27/11/2026, BIRTH_DATE_OUT_OF_RANGE",
        "' ', BIRTH_DATE_REQUIRED"
    })
    void a_date_that_nobody_has_is_refused(String typed, CandidateProblem problem) {
        assertThat(problems(CandidateFixture.with(BIRTH_DATE, typed))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({"33, 33", "33 %, 33", "33%, 33", "033, 33", "999, 999", "'33\u00A0%', 33"})
    void extra_time_is_a_whole_percentage(String typed, int percent) {
        assertThat(check(CandidateFixture.with(EXTRA_TIME, typed)).value().extraTime())
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1000", "33,5", "33.0", "-3", "un tiers", "33 %%", "%"})
    void anything_else_is_no_extra_time(String typed) {
        assertThat(problems(CandidateFixture.with(EXTRA_TIME, typed)))
                .containsExactly(CandidateProblem.EXTRA_TIME_UNREADABLE);
    }

    @Test
    void sex_is_m_or_f_in_any_case() {
        assertThat(check(CandidateFixture.with(SEX, " f ")).value().sex()).isEqualTo(Sex.F);
        assertThat(check(CandidateFixture.with(SEX, "Féminin")).value().sex()).isEqualTo(Sex.F);
        assertThat(check(CandidateFixture.with(SEX, "Garçon")).value().sex()).isEqualTo(Sex.M);
        assertThat(problems(CandidateFixture.with(SEX, "X"))).containsExactly(CandidateProblem.SEX_UNKNOWN);
    }

    @Test
    void e_mails_are_optional_and_each_is_one_address() {
        var typed = CandidateFixture.with(RESULT_EMAIL, " Formateur@Exemple.fr ")
                .with(CONVOCATION_EMAIL, "yanis@exemple.fr, autre@exemple.fr");
        assertThat(problems(typed)).containsExactly(CandidateProblem.CONVOCATION_EMAIL_MALFORMED);
        assertThat(check(typed.with(CONVOCATION_EMAIL, "")).value().resultEmail())
                .isEqualTo("formateur@exemple.fr");
        assertThat(problems(typed.with(CONVOCATION_EMAIL, "hélène@exemple.fr")))
                .containsExactly(AccessProblem.EMAIL_ACCENTED);
    }

    @Test
    void what_is_prepaid_has_its_code_and_nothing_else_has_one() {
        var prepaid = CandidateFixture.with(BILLING, "Prépayée");
        assertThat(problems(prepaid)).containsExactly(CandidateProblem.PREPAYMENT_CODE_REQUIRED);
        assertThat(check(prepaid.with(PREPAYMENT_CODE, " AB-12 ")).value().prepaymentCode())
                .isEqualTo("AB-12");
        assertThat(problems(prepaid.with(BILLING, "Payante").with(PREPAYMENT_CODE, "AB-12")))
                .containsExactly(CandidateProblem.PREPAYMENT_CODE_UNWANTED);
        assertThat(problems(prepaid.with(BILLING, "Offerte"))).containsExactly(CandidateProblem.BILLING_UNKNOWN);
    }

    @Test
    void a_school_says_nothing_about_billing() {
        var school = rules(CentreType.SCO);
        assertThat(problems(school, CandidateFixture.TYPED)).containsExactly(CandidateProblem.BILLING_IN_SCHOOL);
        assertThat(school.check(CandidateToCheck.ofNew(CandidateFixture.with(BILLING, "")), BREST)
                        .value()
                        .billing())
                .isNull();
        assertThat(problems(school, CandidateFixture.with(BILLING, "").with(EXTERNAL_ID, "3".repeat(256))))
                .containsExactly(CandidateProblem.CLASS_TOO_LONG);
    }

    @Test
    void a_complementary_certification_is_one_of_the_centre_s() {
        assertThat(check(CandidateFixture.with(COMPLEMENTARY, "DROIT")).value().complementary())
                .isEqualTo(Habilitation.DROIT);
        assertThat(problems(CandidateFixture.with(COMPLEMENTARY, "PRO_SANTE")))
                .containsExactly(CandidateProblem.COMPLEMENTARY_UNKNOWN);
        assertThat(problems(CandidateFixture.with(COMPLEMENTARY, "CLEA, DROIT")))
                .containsExactly(CandidateProblem.COMPLEMENTARY_TOO_MANY);
    }

    @Test
    void what_was_right_when_it_was_saved_stays_right_while_nobody_says_otherwise() {
        var saved = check(CandidateFixture.with(COMPLEMENTARY, "CLEA").with(BILLING, "FREE"))
                .value();
        var typed = TypedCandidate.of(saved);
        var school = rules(CentreType.SCO, List.of());

        assertThat(school.check(CandidateToCheck.ofCorrection(saved, typed.with(FIRST_NAME, "Yannis")), BREST)
                        .value())
                .returns(Habilitation.CLEA, CandidateDetails::complementary)
                .returns(Billing.FREE, CandidateDetails::billing);
        assertThat(school.check(
                                CandidateToCheck.ofCorrection(
                                        saved,
                                        typed.with(COMPLEMENTARY, "DROIT").with(BILLING, "PAID")),
                                BREST)
                        .faults())
                .extracting(Fault::problem)
                .containsExactly(CandidateProblem.COMPLEMENTARY_UNKNOWN, CandidateProblem.BILLING_IN_SCHOOL);
        assertThat(problems(school, typed.with(BILLING, ""))).containsExactly(CandidateProblem.COMPLEMENTARY_UNKNOWN);
    }

    @Test
    void an_adjustment_is_yes_or_no() {
        assertThat(check(CandidateFixture.with(ACCESSIBILITY, "Oui")).value().accessibility())
                .isTrue();
        assertThat(problems(CandidateFixture.with(ACCESSIBILITY, "peut-être")))
                .containsExactly(CandidateProblem.ACCESSIBILITY_UNREADABLE);
    }

    @Test
    void what_a_form_shows_of_a_candidate_is_the_same_candidate_when_it_is_sent() {
        var typed = CandidateFixture.with(BILLING, "PREPAID")
                .with(PREPAYMENT_CODE, "AB-12")
                .with(EXTRA_TIME, "33")
                .with(ACCESSIBILITY, "oui")
                .with(COMPLEMENTARY, "CLEA")
                .with(RESULT_EMAIL, "formateur@exemple.fr")
                .with(CONVOCATION_EMAIL, "yanis@exemple.fr")
                .with(EXTERNAL_ID, "GOFF-7");
        var candidate = check(typed).value();
        assertThat(check(TypedCandidate.of(candidate)).value()).isEqualTo(candidate);
    }

    @Test
    void people_are_told_apart_without_case_and_accents() {
        var key = check(CandidateFixture.named("Évrard-Müller", "Zoë")).value().key();
        assertThat(check(CandidateFixture.named("EVRARD-MULLER", "zoe")).value().key())
                .isEqualTo(key);
        assertThat(check(CandidateFixture.named("EVRARD-MULLER", "zoe").with(BIRTH_DATE, "15/03/2007"))
                        .value()
                        .key())
                .isNotEqualTo(key);
    }

    @Test
    void nothing_of_a_person_is_in_a_log() {
        var typed = CandidateFixture.with(BIRTH_NAME, "Bichon").with(FIRST_NAME, "Anne");
        var candidate = check(typed).value();
        assertThat(typed + " " + candidate + " " + candidate.key()).doesNotContain("Bichon", "bichon", "2007");
    }

    private static Checked<CandidateDetails> check(TypedCandidate typed) {
        return rules(CentreType.SUP).check(CandidateToCheck.ofNew(typed), BREST);
    }

    private static CandidateCheck rules(CentreType type) {
        return rules(type, List.of(Habilitation.CLEA, Habilitation.DROIT));
    }

    private static CandidateCheck rules(CentreType type, List<Habilitation> habilitations) {
        return new CandidateCheck(
                new Member(
                        new AccountId(1),
                        new CentreId(1),
                        "Centre de Testix",
                        type,
                        ZoneId.of("Europe/Paris"),
                        habilitations,
                        Member.Role.MEMBER),
                TODAY);
    }

    private static List<Problem> problems(TypedCandidate typed) {
        return problems(rules(CentreType.SUP), typed);
    }

    private static List<Problem> problems(CandidateCheck rules, TypedCandidate typed) {
        return rules.check(CandidateToCheck.ofNew(typed), BREST).faults().stream()
                .map(fault -> fault.problem())
                .toList();
    }
}
