package fr.pix.certif.candidates;

import fr.pix.certif.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A candidate of a centre that comes from another installation, as he was there.
 *
 * @param session where he is, by its number here
 * @param note what was noted of him in the room
 * @param objection to what he objects, if he does
 */
public record ArrivingCandidate(
        SessionId session,
        CandidateDetails details,
        int version,
        Instant enrolledAt,
        Instant changedAt,
        Optional<CandidateNote> note,
        Optional<Objection> objection) {}
