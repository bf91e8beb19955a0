package fr.pix.certif.candidates.rights;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.convocation.ToldConvocation;
import fr.pix.certif.sessions.Session;
import java.time.LocalDate;
import java.util.List;

/**
 * What is kept about a person as a candidate of one session.
 *
 * @param note what was noted of him in the room
 * @param history what was done to him, the latest first
 * @param convocations what he was told, the first first
 * @param keptUntil the day on which all of it is removed
 */
public record Enrolment(
        Session session,
        Candidate candidate,
        CandidateNote note,
        List<AuditEvent> history,
        List<ToldConvocation> convocations,
        LocalDate keptUntil) {

    public Enrolment {
        history = List.copyOf(history);
        convocations = List.copyOf(convocations);
    }
}
