package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.platform.table.Heading;
import fr.pix.certif.platform.table.HeadingSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list of candidates.
 *
 * @param field what it says of a candidate
 * @param certification the one that it ticks; none where it says anything else
 */
record ListColumn(CandidateField field, @Nullable Habilitation certification) {

    /** In the order of the model. */
    private static final List<CandidateField> FIELDS = List.of(
            CandidateField.BIRTH_NAME,
            CandidateField.FIRST_NAME,
            CandidateField.BIRTH_DATE,
            CandidateField.SEX,
            CandidateField.INSEE_CODE,
            CandidateField.POSTAL_CODE,
            CandidateField.BIRTH_TOWN,
            CandidateField.BIRTH_COUNTRY,
            CandidateField.RESULT_EMAIL,
            CandidateField.CONVOCATION_EMAIL,
            CandidateField.EXTERNAL_ID,
            CandidateField.EXTRA_TIME,
            CandidateField.BILLING,
            CandidateField.PREPAYMENT_CODE);

    /** Every column that a list may have: none of them is overlooked where a centre's own list would not have it. */
    static final List<ListColumn> ALL = Stream.concat(
                    FIELDS.stream().map(field -> new ListColumn(field, null)),
                    Arrays.stream(Habilitation.values())
                            .map(certification -> new ListColumn(CandidateField.COMPLEMENTARY, certification)))
            .toList();

    private static final HeadingSearch<ListColumn> OF_SCHOOLS = search(true);
    private static final HeadingSearch<ListColumn> OF_OTHERS = search(false);

    /** Its stable name. */
    String id() {
        return (certification == null ? field.name() : certification.name()).toLowerCase(Locale.ROOT);
    }

    /** What is looked for in a list. */
    static HeadingSearch<ListColumn> headings(boolean ofSchool) {
        return ofSchool ? OF_SCHOOLS : OF_OTHERS;
    }

    private static HeadingSearch<ListColumn> search(boolean ofSchool) {
        return new HeadingSearch<>(
                ALL.stream().map(column -> column.heading(ofSchool)).toList());
    }

    /** By what it is known; the first name is the model's. */
    private Heading<ListColumn> heading(boolean ofSchool) {
        var required = switch (field) {
            case BIRTH_NAME, FIRST_NAME, BIRTH_DATE, SEX, BIRTH_COUNTRY -> true;
            case BILLING -> !ofSchool;
            default -> false;
        };
        return new Heading<>(this, names(), required);
    }

    List<String> names() {
        return switch (field) {
            case BIRTH_NAME -> List.of("* Nom de naissance", "Nom", "Nom de famille");
            case FIRST_NAME -> List.of("* Prénom", "Prénoms");
            case BIRTH_DATE ->
                List.of(
                        "* Date de naissance (format : jj/mm/aaaa)",
                        "Date de naissance (jj/mm/aaaa)",
                        "Date de naissance",
                        "Date naissance",
                        "Né(e) le",
                        "Né le");
            case SEX -> List.of("* Sexe (M ou F)", "Sexe", "Genre");
            case INSEE_CODE -> List.of("Code Insee");
            case POSTAL_CODE -> List.of("Code postal");
            case BIRTH_TOWN -> List.of("Nom de la commune", "Commune", "Commune de naissance");
            case BIRTH_COUNTRY -> List.of("Pays", "Pays de naissance");
            case RESULT_EMAIL ->
                List.of(
                        "E-mail du destinataire des résultats (formateur, enseignant…)",
                        "E-mail du destinataire des résultats");
            case CONVOCATION_EMAIL -> List.of("E-mail de convocation");
            case EXTERNAL_ID -> List.of("Identifiant local", "Identifiant externe", "Classe");
            case EXTRA_TIME -> List.of("Temps majoré ?", "Temps majoré (%)");
            case BILLING -> List.of("Tarification part Pix");
            case PREPAYMENT_CODE -> List.of("Code de prépaiement");
            case COMPLEMENTARY -> certificationNames();
            case ACCESSIBILITY -> throw new IllegalStateException("no column of a list");
        };
    }

    private List<String> certificationNames() {
        return switch (certification) {
            case null -> throw new IllegalStateException("a certification's column has one");
            case CLEA -> List.of("CléA Numérique", "CléA");
            case DROIT -> List.of("Pix+ Droit");
            case PRO_SANTE -> List.of("Pix+ Pro Santé");
            case EDU_1ER_DEGRE -> List.of("Pix+ Édu 1er degré");
            case EDU_2ND_DEGRE -> List.of("Pix+ Édu 2nd degré", "Pix+ Édu 2d degré");
            case EDU_CPE -> List.of("Pix+ Édu CPE");
        };
    }
}
