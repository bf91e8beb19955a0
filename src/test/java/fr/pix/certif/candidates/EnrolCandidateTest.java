package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.EnrolCandidate.Outcome;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.places.BirthPlace;
import fr.pix.certif.sessions.SessionProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EnrolCandidateTest extends CandidatesTest {

    @Autowired
    CandidateHistory history;

    @Autowired
    JdbcClient sql;

    @Test
    void who_is_enrolled_is_in_the_session_as_he_was_typed() {
        var id = enrolled(CandidateFixture.TYPED);
        var candidate = candidates.get(member.centre(), session, id);
        assertThat(candidate.details().firstName()).isEqualTo("Yanis");
        assertThat(candidate.details().birthPlace())
                .isEqualTo(new BirthPlace("99100", "France", null, "29200", "Brest"));
        assertThat(candidate.version()).isEqualTo(1);
        assertThat(counted(session)).isEqualTo(1);
    }

    @Test
    void the_list_is_in_french_order() {
        for (var name : List.of("Zola", "Évrard", "Eugène", "de Witt", "D'Arc", "Ève", "Ðuric", "Żak")) {
            enrolled(CandidateFixture.named(name, "Yanis"));
        }
        assertThat(names(session))
                .containsExactly("D'Arc", "de Witt", "Ðuric", "Eugène", "Ève", "Évrard", "Żak", "Zola");
    }

    @Test
    void all_faults_of_the_form_are_told_at_once_those_of_the_place_among_them() {
        var typed = CandidateFixture.named("", "Yanis")
                .with(CandidateField.POSTAL_CODE, "99999")
                .with(CandidateField.EXTRA_TIME, "beaucoup");
        assertThat(enrolCandidate.enrol(member, session, UUID.randomUUID(), typed))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("birth_name", "postal_code", "extra_time"));
        assertThat(counted(session)).isZero();
    }

    @Test
    void nobody_is_enrolled_twice_however_his_name_is_written_but_twins_and_homonyms_are() {
        enrolled(CandidateFixture.named("Évrard", "Zoë"));
        assertThat(problems(CandidateFixture.named("EVRARD", "Zoe")))
                .containsExactly(CandidateProblem.ALREADY_ENROLLED);
        enrolled(CandidateFixture.named("Évrard", "Noé"));
        enrolled(CandidateFixture.named("Évrard", "Zoë").with(CandidateField.BIRTH_DATE, "15/03/2007"));
        assertThat(counted(session)).isEqualTo(3);
    }

    @Test
    void the_same_form_sent_again_is_the_same_candidate() {
        var form = UUID.randomUUID();
        var first = enrolled(form, CandidateFixture.TYPED);
        assertThat(enrolled(form, CandidateFixture.TYPED)).isEqualTo(first);
        assertThat(counted(session)).isEqualTo(1);
    }

    @Test
    void a_form_sent_again_with_another_person_is_not_swallowed() {
        var form = UUID.randomUUID();
        enrolled(form, CandidateFixture.TYPED);
        assertThat(enrolCandidate.enrol(member, session, form, CandidateFixture.named("Zola", "Émile")))
                .isInstanceOf(Outcome.SentBefore.class);
    }

    @Test
    void sixteen_clicks_at_once_enrol_one_candidate() throws Exception {
        var form = UUID.randomUUID();
        var ids = atOnce(Stream.generate(() -> (Callable<CandidateId>) () -> enrolled(form, CandidateFixture.TYPED))
                .limit(16)
                .toList());
        assertThat(ids).hasSize(1);
        assertThat(counted(session)).isEqualTo(1);
    }

    @Test
    void sixteen_colleagues_at_once_are_all_counted() throws Exception {
        var ids = atOnce(Stream.iterate(1, n -> n + 1)
                .limit(16)
                .map(n -> (Callable<CandidateId>) () -> enrolled(CandidateFixture.named("Le Goff " + n, "Yanis")))
                .toList());
        assertThat(ids).hasSize(16);
        assertThat(counted(session)).isEqualTo(16);
    }

    @Test
    void the_database_itself_holds_that_nobody_is_there_twice() {
        enrolled(CandidateFixture.TYPED);
        assertThatThrownBy(() -> sql.sql(
                                """
                        insert into candidate
                        select centre_id, id + 1000000, session_number, birth_name, first_name, sex, birth_date,
                            birth_country_code, birth_country, birth_insee_code, birth_postal_code, birth_town,
                            external_id, extra_time, result_email, convocation_email, billing, prepayment_code,
                            complementary, accessibility, birth_name_key, first_name_key, search, version, created_at,
                            changed_at, null, removed_at, removal
                        from candidate where centre_id = ?
                        """.replace("insert into candidate", "insert into candidate overriding system value"))
                        .param(member.centre().value())
                        .update())
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void another_centre_s_session_does_not_exist() {
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> enrolCandidate.enrol(stranger, session, UUID.randomUUID(), CandidateFixture.TYPED))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(SessionProblem.SESSION_NOT_FOUND));
        assertThat(candidates.of(stranger.centre(), session)).isEmpty();
    }

    @Test
    void the_enrolment_is_told_and_the_trail_names_nobody() {
        var id = enrolled(CandidateFixture.named("Bichon", "Anne"));
        assertThat(history.of(member.centre(), id)).singleElement().satisfies(event -> {
            assertThat(event.operation()).isEqualTo(AuditOperation.CANDIDATES_ENROLLED);
            assertThat(event.changes()).anyMatch(change -> change.to().equals("Bichon"));
        });
        assertThat(history.of(member.centre(), session))
                .singleElement()
                .satisfies(event -> assertThat(event.changes().getFirst().to()).isEqualTo("Bichon Anne"));
        assertThat(sql.sql("select string_agg(changes::text, '') from audit_event where centre_id = ? and subject = ?")
                        .params(member.centre().value(), "candidates:" + session)
                        .query(String.class)
                        .single())
                .contains(id.toString())
                .doesNotContain("Bichon");
    }

    @Test
    void a_name_of_255_letters_that_folding_lengthens_is_held() {
        enrolled(CandidateFixture.named("\uFDFA".repeat(255), "ﬃ".repeat(255)));
        assertThat(counted(session)).isEqualTo(1);
    }

    private List<Problem> problems(TypedCandidate typed) {
        return switch (enrolCandidate.enrol(member, session, UUID.randomUUID(), typed)) {
            case Outcome.Refused(var faults) ->
                faults.stream().map(Fault::problem).toList();
            case Outcome other -> throw new AssertionError(other);
        };
    }

    private static Set<CandidateId> atOnce(List<Callable<CandidateId>> clicks) throws Exception {
        var start = new CountDownLatch(1);
        var ids = new HashSet<CandidateId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = clicks.stream()
                    .map(click -> threads.submit(() -> {
                        start.await();
                        return click.call();
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                ids.add(one.get());
            }
        }
        return ids;
    }
}
