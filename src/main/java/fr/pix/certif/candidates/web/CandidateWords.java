package fr.pix.certif.candidates.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.platform.web.PageFrame;
import java.util.Objects;

/** What fields and their values are called on a screen. */
public final class CandidateWords {

    private CandidateWords() {}

    /** A field's name; in a school, the identifier is the class. */
    public static String field(PageFrame page, String field, boolean ofSchool) {
        return page.word(
                "candidates.field.", ofSchool && field.equals(CandidateField.EXTERNAL_ID.id()) ? "class" : field);
    }

    /** A value as it is read: what a form sends by its name has words. */
    public static String value(PageFrame page, String field, String value) {
        if (value.isEmpty()) {
            return page.t("candidates.nothing");
        }
        if (field.equals(Objection.Field.KIND)) {
            return page.word("candidates.objection.", value);
        }
        return CandidateField.ofId(field)
                .map(known -> switch (known) {
                    case SEX -> page.word("candidates.sex.", value);
                    case BILLING -> page.word("candidates.billing.", value);
                    case COMPLEMENTARY -> page.word("centres.habilitation.", value);
                    case ACCESSIBILITY -> page.word("candidates.accessibility.", value);
                    case BIRTH_NAME, FIRST_NAME, BIRTH_DATE, BIRTH_COUNTRY, POSTAL_CODE, BIRTH_TOWN, INSEE_CODE ->
                        value;
                    case EXTERNAL_ID, EXTRA_TIME, PREPAYMENT_CODE, RESULT_EMAIL, CONVOCATION_EMAIL -> value;
                })
                .orElse(value);
    }

    /** A change as a sentence. */
    public static String change(PageFrame page, AuditChange change, boolean ofSchool) {
        if (change.field().equals(CandidateRegister.SESSION)) {
            return page.t("candidates.history.moved", Objects.requireNonNullElse(change.from(), ""), change.to());
        }
        return page.t(
                "candidates.history.value",
                field(page, change.field(), ofSchool),
                value(page, change.field(), change.to()));
    }
}
