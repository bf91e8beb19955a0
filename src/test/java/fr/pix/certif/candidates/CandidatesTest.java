package fr.pix.certif.candidates;

import fr.pix.certif.CertifTest;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre with a session, and what its members do to the session's candidates. */
@CertifTest
abstract class CandidatesTest {

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    CandidateLookup candidates;

    @Autowired
    SessionLookup sessions;

    @Autowired
    MemberFixture members;

    @Autowired
    private CreateSession createSession;

    Member member;
    SessionId session;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        session = session();
    }

    /** Another session of the centre. */
    SessionId session() {
        return session(SessionFixture.GUIDE);
    }

    SessionId session(TypedSession typed) {
        return switch (createSession.create(member, UUID.randomUUID(), typed)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    CandidateId enrolled(TypedCandidate typed) {
        return enrolled(UUID.randomUUID(), typed);
    }

    CandidateId enrolled(UUID form, TypedCandidate typed) {
        return switch (enrolCandidate.enrol(member, session, form, typed)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new AssertionError(other);
        };
    }

    List<String> names(SessionId of) {
        return candidates.of(member.centre(), of).stream()
                .map(candidate -> candidate.details().birthName())
                .toList();
    }

    /** How many the session says it has: never other than there are. */
    int counted(SessionId of) {
        return sessions.get(member.centre(), of).candidates();
    }
}
