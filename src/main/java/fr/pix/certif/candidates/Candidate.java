package fr.pix.certif.candidates;

import fr.pix.certif.kernel.SessionId;
import java.time.Instant;

/**
 * Somebody who is enrolled in a session.
 *
 * @param version counts the changes from 1
 * @param changedAt when he was last changed, or enrolled
 */
public record Candidate(CandidateId id, SessionId session, CandidateDetails details, int version, Instant changedAt) {}
