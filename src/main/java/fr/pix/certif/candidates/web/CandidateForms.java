package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.places.Country;
import fr.pix.certif.platform.web.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form of a candidate shows and sends. */
final class CandidateForms {

    /** What the next one is likely to share with the one before. A place of birth is not: nobody sees that it is left over. */
    private static final List<CandidateField> SHARED = List.of(
            CandidateField.EXTERNAL_ID,
            CandidateField.BILLING,
            CandidateField.PREPAYMENT_CODE,
            CandidateField.RESULT_EMAIL);

    private CandidateForms() {}

    /** The form of the first one, where nothing is known but that most people were born in France. */
    static TypedCandidate first() {
        return TypedCandidate.BLANK.with(CandidateField.BIRTH_COUNTRY, Country.FRANCE.name());
    }

    /** The form of the next one. */
    static TypedCandidate after(Candidate before) {
        return first().with(TypedCandidate.of(before.details()), SHARED);
    }

    static TypedCandidate sent(HttpServletRequest request) {
        return TypedCandidate.of(field -> request.getParameter(field.id()));
    }

    /** What is known of somebody who is to be enrolled; who was born nowhere was most likely born in France. */
    static TypedCandidate prefilled(TypedCandidate sent) {
        return sent.text(CandidateField.BIRTH_COUNTRY).isEmpty()
                ? sent.with(CandidateField.BIRTH_COUNTRY, Country.FRANCE.name())
                : sent;
    }

    /** What was typed before somebody had to sign in again. */
    static TypedCandidate kept(KeptForm kept) {
        return TypedCandidate.of(field -> kept.field(field.id()));
    }

    static Set<CandidateField> fields(Collection<String> ids) {
        return Arrays.stream(CandidateField.values())
                .filter(field -> ids.contains(field.id()))
                .collect(Collectors.toSet());
    }
}
