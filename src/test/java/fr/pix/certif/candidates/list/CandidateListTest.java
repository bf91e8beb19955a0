package fr.pix.certif.candidates.list;

import fr.pix.certif.CertifTest;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.list.ImportCandidateList.Absent;
import fr.pix.certif.candidates.list.ImportCandidateList.Order;
import fr.pix.certif.candidates.list.ImportCandidateList.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre with a session, and lists of its candidates. The centre is habilitated for CléA and Pix+ Droit. */
@CertifTest
abstract class CandidateListTest {

    static final String YANIS =
            "Le Goff;Yanis;14/03/2007;M;;29200;Brest;France;prof@exemple.fr;yanis@exemple.fr;A12;33 %;Gratuite";
    static final String ZOE = "Évrard;Zoë;02/01/2006;F;75118;;;France;;;;;Prépayée;CODE-1;oui";
    static final String MARIA = "da Silva;Maria;31/12/1999;F;99;;Porto;Portugal;;;;;Payante;;;OUI";

    @Autowired
    CheckCandidateList checkCandidateList;

    @Autowired
    CheckedCandidateLists lists;

    @Autowired
    ImportCandidateList importCandidateList;

    @Autowired
    DownloadCandidateList downloadCandidateList;

    @Autowired
    CandidateLookup candidates;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    @Autowired
    private CreateSession createSession;

    Member member;
    SessionId session;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        sql.sql("update centre set type = 'PRO', habilitations = '{CLEA,DROIT}' where id = ?")
                .param(member.centre().value())
                .update();
        member = members.ofChanged(member);
        session = session();
    }

    SessionId session() {
        return switch (createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    CandidateListReport check(CandidateList list) {
        return checkCandidateList.check(member, session, list);
    }

    Outcome imports(CandidateList list, Optional<Absent> absent) {
        return imports(session, list, absent);
    }

    Outcome imports(SessionId into, CandidateList list) {
        return imports(into, list, Optional.empty());
    }

    private Outcome imports(SessionId into, CandidateList list, Optional<Absent> absent) {
        var key = lists.keep(member, into, list);
        var print = checkCandidateList.check(member, into, list).print();
        return importCandidateList.confirm(member, into, new Order(key, print, absent));
    }

    List<Candidate> present() {
        return candidates.of(member.centre(), session);
    }

    List<String> names() {
        return present().stream()
                .map(candidate -> candidate.details().birthName())
                .toList();
    }

    static byte[] bytes(DownloadCandidateList.File file) {
        try {
            var out = new ByteArrayOutputStream();
            file.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
