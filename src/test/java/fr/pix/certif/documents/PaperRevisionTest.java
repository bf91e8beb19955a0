package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionRoll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Two prints of which nothing differs bear the same number. */
@CertifTest
class PaperRevisionTest {

    @Autowired
    private TakePapers takePapers;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private CandidateLookup candidates;

    @Autowired
    private CandidateRegister register;

    @Autowired
    private SessionRoll roll;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private MemberFixture members;

    @Test
    void it_counts_who_comes_and_not_whom_a_mail_summoned_nor_whose_data_were_taken() {
        var member = members.of("Europe/Paris");
        var session = session(member);
        var before = revision(member, session);
        var yanis = enrolled(member, session);
        var with = revision(member, session);
        assertThat(with.number()).isEqualTo(before.number() + 1);
        tell(member, session, yanis, (held, who) -> register.tellSummoned(member, held, List.of(who)));
        tell(member, session, yanis, (held, who) -> register.tellTaken(member, held, who));
        assertThat(revision(member, session)).isEqualTo(with);
    }

    private PaperRevision revision(Member member, SessionId session) {
        return takePapers.take(member, session, Set.of(Paper.PV)).revision();
    }

    private void tell(Member member, SessionId session, CandidateId who, BiConsumer<SessionRoll.Held, Candidate> what) {
        transaction.executeWithoutResult(
                _ -> what.accept(roll.hold(member.centre(), session), candidates.get(member.centre(), session, who)));
    }

    private SessionId session(Member member) {
        return switch (createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    private CandidateId enrolled(Member member, SessionId session) {
        return switch (enrolCandidate.enrol(member, session, UUID.randomUUID(), CandidateFixture.TYPED)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new AssertionError(other);
        };
    }
}
