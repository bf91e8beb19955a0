package fr.pix.certif.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is filled in about a candidate, in the order of the form: the one list for forms, histories, files and papers. */
public enum CandidateField {
    BIRTH_NAME,
    FIRST_NAME,
    SEX,
    BIRTH_DATE,
    BIRTH_COUNTRY,
    POSTAL_CODE,
    BIRTH_TOWN,
    INSEE_CODE,
    EXTERNAL_ID,
    EXTRA_TIME,
    ACCESSIBILITY,
    COMPLEMENTARY,
    BILLING,
    PREPAYMENT_CODE,
    RESULT_EMAIL,
    CONVOCATION_EMAIL;

    /** Those that say one thing together. */
    public static final List<CandidateField> PLACE_OF_BIRTH =
            List.of(BIRTH_COUNTRY, POSTAL_CODE, BIRTH_TOWN, INSEE_CODE);

    /** The field's stable name, in forms and in histories; those of a place are the places' own. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that stable name. */
    public static Optional<CandidateField> ofId(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }
}
