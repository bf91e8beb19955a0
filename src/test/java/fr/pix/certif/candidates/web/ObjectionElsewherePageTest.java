package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection is a person's: his page in another session tells of it. */
@CertifTest
class ObjectionElsewherePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberFixture members;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private NoteObjection noteObjection;

    @Autowired
    private RemoveCandidates removeCandidates;

    private Member member;
    private SessionId first;
    private SessionId second;
    private CandidateId objecting;
    private CandidateId same;

    @BeforeEach
    void onePersonInTwoSessions() {
        member = members.of("Europe/Paris");
        first = session();
        second = session();
        objecting = enrolled(first);
        same = enrolled(second);
    }

    @Test
    void who_objects_elsewhere_is_told_to_and_a_link_leads_where_it_was_noted() {
        assertThat(page()).doesNotContain("s’oppose", "Noté dans la session");
        noteObjection.note(
                member, first, objecting, "", new Objection.Typed("OBJECTION", "03/05/2026", "Pas de courrier"));
        assertThat(page())
                .contains("Cette personne s’oppose à un usage de ses données depuis le 03/05/2026", "Pas de courrier")
                .contains("Noté dans la session " + first + ".", "Noter une opposition")
                .contains("/sessions/" + first + "/candidats/" + objecting + "\"");
    }

    @Test
    void once_he_was_removed_there_no_link_leads_to_him() {
        noteObjection.note(
                member, first, objecting, "", new Objection.Typed("OBJECTION", "03/05/2026", "Pas de courrier"));
        removeCandidates.remove(member, first, List.of(objecting));
        assertThat(page())
                .contains("Noté dans la session " + first + ".")
                .doesNotContain("/sessions/" + first + "/candidats/" + objecting);
    }

    private SessionId session() {
        return ((CreateSession.Outcome.Created) createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
    }

    private CandidateId enrolled(SessionId session) {
        return ((EnrolCandidate.Outcome.Enrolled)
                        enrolCandidate.enrol(member, session, UUID.randomUUID(), CandidateFixture.TYPED))
                .candidate();
    }

    private String page() {
        return new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text())
                .get("/sessions/" + second + "/candidats/" + same)
                .text();
    }
}
