package fr.pix.certif.candidates;

import static fr.pix.certif.candidates.CandidateField.BILLING;
import static fr.pix.certif.candidates.CandidateField.BIRTH_COUNTRY;
import static fr.pix.certif.candidates.CandidateField.BIRTH_DATE;
import static fr.pix.certif.candidates.CandidateField.BIRTH_NAME;
import static fr.pix.certif.candidates.CandidateField.BIRTH_TOWN;
import static fr.pix.certif.candidates.CandidateField.FIRST_NAME;
import static fr.pix.certif.candidates.CandidateField.POSTAL_CODE;
import static fr.pix.certif.candidates.CandidateField.SEX;

import java.util.Map;

/** A candidate as somebody types him who fills in what is asked of everybody. */
public final class CandidateFixture {

    public static final TypedCandidate TYPED = new TypedCandidate(Map.of(
            BIRTH_NAME, "Le Goff",
            FIRST_NAME, "Yanis",
            SEX, "M",
            BIRTH_DATE, "14/03/2007",
            BIRTH_COUNTRY, "France",
            POSTAL_CODE, "29200",
            BIRTH_TOWN, "Brest",
            BILLING, "FREE"));

    private CandidateFixture() {}

    public static TypedCandidate named(String birthName, String firstName) {
        return TYPED.with(BIRTH_NAME, birthName).with(FIRST_NAME, firstName);
    }

    public static TypedCandidate with(CandidateField field, String text) {
        return TYPED.with(field, text);
    }
}
