package fr.pix.certif.candidates;

import fr.pix.certif.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is enrolled in a session.
 *
 * @param version counts the changes from 1
 * @param createdAt when he was enrolled
 * @param changedAt when he was last changed, or enrolled
 * @param objection to what he objects, if he does
 */
public record Candidate(
        CandidateId id,
        SessionId session,
        CandidateDetails details,
        int version,
        Instant createdAt,
        Instant changedAt,
        Optional<Objection> objection) {}
