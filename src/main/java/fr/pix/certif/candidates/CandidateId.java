package fr.pix.certif.candidates;

/** Identifies a candidate within his centre, whatever session he is moved to. */
public record CandidateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
