package fr.pix.certif.documents.filled;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.TakePapers;
import fr.pix.certif.documents.filled.AcceptFilledPv.Order;
import fr.pix.certif.documents.filled.AcceptFilledPv.Outcome;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A session whose PV comes back. */
@CertifTest
abstract class FilledPvTest {

    @Autowired
    CheckFilledPv checkFilledPv;

    @Autowired
    AcceptFilledPv acceptFilledPv;

    @Autowired
    CheckedPvs pvs;

    @Autowired
    CandidateLookup candidates;

    @Autowired
    MemberFixture members;

    @Autowired
    private TakePapers takePapers;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private CreateSession createSession;

    Member member;
    SessionId session;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        session = session();
    }

    SessionId session() {
        return switch (createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    CandidateId enrolled(TypedCandidate typed) {
        return switch (enrolCandidate.enrol(member, session, UUID.randomUUID(), typed)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new AssertionError(other);
        };
    }

    /** The PV as it is printed now, filled in and read again. */
    FilledPv pv(Consumer<FilledSheet> filling) {
        var printed = FilledPvFixture.pv(takePapers.take(member, session, Set.of(Paper.PV)));
        return FilledPvFixture.read(FilledPvFixture.filled(printed, filling), session.number())
                .value();
    }

    FilledPvReport check(FilledPv pv) {
        return checkFilledPv.check(member, session, pv);
    }

    /** What is proposed, field by field, of whomever. */
    static Set<String> ticked(FilledPvReport report) {
        return report.differences().stream()
                .filter(Difference::safe)
                .map(Difference::id)
                .collect(Collectors.toSet());
    }

    static Set<String> all(FilledPvReport report) {
        return report.differences().stream().map(Difference::id).collect(Collectors.toSet());
    }

    /** By which a form names what is said of somebody. */
    static String id(FilledPvReport report, CandidateId candidate, String field) {
        return report.differing().stream()
                .filter(line -> line.candidate().id().equals(candidate))
                .flatMap(line -> line.differences().stream())
                .filter(difference -> difference.field().equals(field))
                .map(Difference::id)
                .findFirst()
                .orElseThrow();
    }

    Order order(FilledPv pv, Set<String> accepted) {
        return new Order(pvs.keep(member, session, pv), check(pv).print(), accepted);
    }

    Outcome accept(FilledPv pv, Set<String> accepted) {
        return acceptFilledPv.accept(member, session, order(pv, accepted));
    }

    CandidateNote note(CandidateId candidate) {
        return candidates.note(member.centre(), candidate);
    }

    static void type(FilledSheet table, String who, int column, String text) {
        table.type(table.row(FilledPvFixture.NAME, who), column, text);
    }

    static void nothingIsNoted(CandidateNote note) {
        assertThat(note).isEqualTo(CandidateNote.NONE);
    }
}
