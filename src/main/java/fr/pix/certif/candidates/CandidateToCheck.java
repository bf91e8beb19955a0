package fr.pix.certif.candidates;

import java.util.Arrays;
import java.util.Optional;

/**
 * What was typed of somebody, beside what is saved of him. A centre may lose a habilitation or change its type; what was
 * right when it was saved, and is said again as it is, stays right.
 *
 * @param saved none of who is new
 */
public record CandidateToCheck(TypedCandidate typed, Optional<CandidateDetails> saved) {

    public static CandidateToCheck ofNew(TypedCandidate typed) {
        return new CandidateToCheck(typed, Optional.empty());
    }

    public static CandidateToCheck ofCorrection(CandidateDetails saved, TypedCandidate typed) {
        return new CandidateToCheck(typed, Optional.of(saved));
    }

    /** What is saved, where these fields say just that. */
    Optional<CandidateDetails> unchanged(CandidateField... fields) {
        return saved.filter(details -> isSaid(TypedCandidate.of(details), fields));
    }

    private boolean isSaid(TypedCandidate before, CandidateField... fields) {
        return Arrays.stream(fields).allMatch(field -> before.text(field).equals(CandidateCheck.line(typed, field)));
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "CandidateToCheck";
    }
}
