package fr.pix.certif.candidates.rights;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.students.ListedStudent;
import fr.pix.certif.centres.Centre;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a centre keeps about a person who is a candidate, or a student whom a school may enrol.
 *
 * @param enrolments the one from which it was asked first, then those of other sessions, the latest first; none of a student
 * @param namesakes who has the same names and date of birth but was born elsewhere, or whoever is enrolled under those of a student: it is for a member to say who they are
 * @param student his line in the school's register
 */
public record CandidateData(
        Centre centre,
        Instant at,
        List<Enrolment> enrolments,
        List<Candidate> namesakes,
        Optional<ListedStudent> student) {

    public CandidateData {
        enrolments = List.copyOf(enrolments);
        namesakes = List.copyOf(namesakes);
    }
}
