package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.centres.SiteLookup;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class CreateSessionTest {

    @Autowired
    CreateSession createSession;

    @Autowired
    SessionLookup sessions;

    @Autowired
    SessionStore store;

    @Autowired
    SiteLookup sites;

    @Autowired
    AccessCodes codes;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    Member member;

    @BeforeEach
    void aCentre() {
        member = members.of("Europe/Paris");
    }

    @Test
    void a_session_has_its_number_and_its_code_from_creation_on_g30_g49_g57() {
        var first = created(UUID.randomUUID(), SessionFixture.GUIDE);
        var second = created(UUID.randomUUID(), SessionFixture.GUIDE);
        assertThat(second.number()).isGreaterThan(first.number());
        var session = sessions.get(member.centre(), first);
        assertThat(session.details().site()).isEqualTo("Site 1");
        assertThat(session.code().text()).matches("[A-Z]{4}[0-9]{2}");
        assertThat(session.version()).isEqualTo(1);
    }

    @Test
    void a_centre_s_numbers_follow_each_other_whatever_other_centres_create() {
        var first = created(UUID.randomUUID(), SessionFixture.GUIDE).number();
        var numbers = new ArrayList<Long>();
        for (var session = 1; session < 20; session++) {
            createSession.create(members.of("Europe/Paris"), UUID.randomUUID(), SessionFixture.GUIDE);
            numbers.add(created(UUID.randomUUID(), SessionFixture.GUIDE).number());
        }
        assertThat(numbers)
                .isEqualTo(LongStream.range(first + 1, first + 20).boxed().toList());
        assertThat(created(UUID.randomUUID(), SessionFixture.GUIDE).number()).isGreaterThan(first + 20);
    }

    @Test
    void sessions_created_at_once_at_the_end_of_a_block_have_each_a_number_of_their_own() throws Exception {
        created(UUID.randomUUID(), SessionFixture.GUIDE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Stream.generate(() -> threads.submit(() -> created(UUID.randomUUID(), SessionFixture.GUIDE)))
                    .limit(60)
                    .toList();
            var numbers = new HashSet<SessionId>();
            for (var one : all) {
                numbers.add(one.get());
            }
            assertThat(numbers).hasSize(60);
        }
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        var before = rows();
        assertThat(createSession.create(member, UUID.randomUUID(), TypedSession.BLANK))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_same_form_sent_again_is_the_same_session() {
        var form = UUID.randomUUID();
        var first = created(form, SessionFixture.GUIDE);
        assertThat(created(form, SessionFixture.GUIDE)).isEqualTo(first);
    }

    /** As if there were seven codes in all: four sessions that are created at once draw the same ones again and again. */
    @Test
    void a_code_that_is_drawn_twice_is_given_once() throws Exception {
        var five = codes.draw().text().substring(0, 5);
        var few = new AccessCodes() {
            @Override
            AccessCode draw() {
                var digits = AccessCodes.DIGITS;
                return new AccessCode(
                        five + digits.charAt(ThreadLocalRandom.current().nextInt(digits.length())));
            }
        };
        var creating = new CreateSession(store, sites, few, audit, Clock.systemUTC());
        Callable<Outcome> create = () -> creating.create(member, UUID.randomUUID(), SessionFixture.GUIDE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = threads.invokeAll(Collections.nCopies(4, create)).stream()
                    .map(created -> ((Outcome.Created) created.resultNow()).session())
                    .map(session ->
                            sessions.get(member.centre(), session).code().text())
                    .toList();
            assertThat(given).hasSize(4).doesNotHaveDuplicates().allMatch(code -> code.startsWith(five));
        }
    }

    @Test
    void sixteen_clicks_at_once_create_one_session() throws Exception {
        var form = UUID.randomUUID();
        var before = rows();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SessionId> click = () -> {
                start.await();
                return created(form, SessionFixture.GUIDE);
            };
            var clicks = Stream.generate(() -> threads.submit(click)).limit(16).toList();
            start.countDown();
            var numbers = new HashSet<SessionId>();
            for (var one : clicks) {
                numbers.add(one.get());
            }
            assertThat(numbers).hasSize(1);
        }
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void a_form_sent_again_with_other_content_is_not_swallowed() {
        var form = UUID.randomUUID();
        var first = created(form, SessionFixture.GUIDE);
        assertThat(createSession.create(member, form, SessionFixture.inRoom("Salle B305")))
                .isEqualTo(new Outcome.SentBefore(first));
    }

    @Test
    void today_is_the_site_s_own() {
        var nearMidnight = Instant.parse("2049-04-18T23:30:00Z");
        var paris = at(nearMidnight);
        assertThat(paris.create(member, UUID.randomUUID(), SessionFixture.on("18/04/2049", "13:30")))
                .isInstanceOf(Outcome.Refused.class);
        var marquesas = members.of("Pacific/Marquesas");
        assertThat(paris.create(marquesas, UUID.randomUUID(), SessionFixture.on("18/04/2049", "13:30")))
                .isInstanceOf(Outcome.Created.class);
    }

    @Test
    void a_centre_holds_sessions_on_several_sites_in_rooms_it_names_G37_G38() {
        var cnam = new TypedSession("CNAM Paris", "Amphithéâtre Fourastié", "19/04/2049", "14:00", "A. Bichon", "");
        var first = sessions.get(member.centre(), created(UUID.randomUUID(), SessionFixture.GUIDE));
        var second = sessions.get(member.centre(), created(UUID.randomUUID(), cnam));
        assertThat(first.details().site()).isNotEqualTo(second.details().site()).isNotEqualTo(member.centreName());
        assertThat(second.details().room()).isEqualTo("Amphithéâtre Fourastié");
    }

    @Test
    void a_site_in_another_zone_keeps_its_own_time() {
        members.declareSite(member, "Nouméa", "Pacific/Noumea");
        var typed = SessionFixture.with(SessionField.SITE, "Nouméa");
        var session = sessions.get(member.centre(), created(UUID.randomUUID(), typed));
        assertThat(session.zone().getId()).isEqualTo("Pacific/Noumea");
        assertThat(session.details().date()).isEqualTo(LocalDate.of(2049, 4, 19));
        assertThat(session.details().time()).isEqualTo(LocalTime.of(13, 30));
    }

    @Test
    void its_creation_is_in_its_history_and_what_it_was_created_with_in_the_trail() {
        var session = created(UUID.randomUUID(), SessionFixture.GUIDE);
        assertThat(sessions.history(member.centre(), session)).singleElement().satisfies(event -> {
            assertThat(event.operation()).isEqualTo(AuditOperation.SESSION_CREATED);
            assertThat(event.changes()).isEmpty();
        });
        assertThat(sql.sql("select changes from audit_event where centre_id = ? and subject = ?")
                        .params(
                                member.centre().value(),
                                AuditSubject.of(session).text())
                        .query(String.class)
                        .single())
                .contains("Salle B304");
    }

    @Test
    void a_code_returns_thirty_days_after_its_session_and_not_before() {
        var code = codes.draw();
        sql.sql("insert into access_code values (?, ?, 1, '2049-05-01')")
                .param(code.text())
                .param(member.centre().value())
                .update();
        assertThat(add(code, "2049-05-01T10:00:00Z")).isFalse();
        assertThat(add(code, "2049-05-02T10:00:00Z")).isTrue();
    }

    private boolean add(AccessCode code, String now) {
        var details = SessionDetails.check(SessionFixture.on("19/06/2049", "13:30"), LocalDate.of(2049, 5, 1))
                .value();
        var at = Instant.parse(now);
        var audited =
                audit.parameters(member.centre(), at, member.account(), AuditOperation.SESSION_CREATED, List.of());
        return store.add(member, UUID.randomUUID(), details, member.zone(), code, at, audited)
                .isPresent();
    }

    private CreateSession at(Instant now) {
        return new CreateSession(store, sites, codes, audit, Clock.fixed(now, ZoneOffset.UTC));
    }

    private SessionId created(UUID form, TypedSession typed) {
        return createSession.create(member, form, typed) instanceof Outcome.Created(var session)
                ? session
                : org.junit.jupiter.api.Assertions.fail("not created");
    }

    private long rows() {
        return sql.sql("select count(*) from session where centre_id = ?")
                .param(member.centre().value())
                .query(Long.class)
                .single();
    }
}
