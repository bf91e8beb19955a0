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

    /** In a statement, of a candidate {@code c}: whether the mail of his last convocation did not leave, and does not. */
    public static final String NOT_LEAVING = """
            exists (
                select from (
                    select max(told.number) as number from convocation told
                    where told.centre_id = c.centre_id and told.candidate_id = c.id) last
                join mail on mail.event = 'convocation ' || c.centre_id || '/' || c.id || '/' || last.number
                where mail.failed_at is not null or mail.kept_at is not null)""";

    /** By which its mail is found. */
    String event(CentreId centre) {
        return event(centre, candidate, number);
    }

    /** The same of one to be sent: an event is never told twice. */
    static String event(CentreId centre, CandidateId candidate, int number) {
        return "convocation %s/%s/%d".formatted(centre, candidate, number);
    }
}
