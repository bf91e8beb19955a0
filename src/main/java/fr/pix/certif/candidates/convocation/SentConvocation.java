package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.kernel.CentreId;
import java.time.Instant;

/**
 * What a candidate was told.
 *
 * @param number the first, the second: each is sent once
 * @param at when somebody had it sent
 */
public record SentConvocation(CandidateId candidate, int number, Convocation said, Instant at) {

    /** By which its mail is found. */
    String event(CentreId centre) {
        return event(centre, candidate, number);
    }

    /** The same of one to be sent: an event is never told twice. */
    static String event(CentreId centre, CandidateId candidate, int number) {
        return "convocation %s/%s/%d".formatted(centre, candidate, number);
    }
}
