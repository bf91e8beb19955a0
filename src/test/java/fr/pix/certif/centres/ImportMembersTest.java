package fr.pix.certif.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.centres.ImportMembers.Order;
import fr.pix.certif.centres.ImportMembers.Outcome;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.table.HandedOver;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Importing a centre's list of members (G5), on a real PostgreSQL. */
@CertifTest
class ImportMembersTest {

    private static final Reason REASON = new Reason("Liste reçue par e-mail le 24/11/2026");

    @Autowired
    MemberFixture members;

    @Autowired
    CheckMemberList checkMemberList;

    @Autowired
    ImportMembers importMembers;

    @Autowired
    CheckedMemberLists kept;

    @Autowired
    HandedOver handedOver;

    @Autowired
    OpenCentre openCentre;

    @Autowired
    AuditTrail audit;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    JdbcClient sql;

    private Member referent;
    private CentreId centre;
    private String domain;

    @BeforeEach
    void open() {
        referent = members.of("Europe/Paris");
        centre = referent.centre();
        domain = UUID.randomUUID() + ".example";
    }

    @Test
    void the_check_tells_new_known_and_present_members_apart_and_writes_nothing_G5() {
        var elsewhere = members.of("Europe/Paris");
        var report = check("Neuf;Zoé;zoe@" + domain
                + "\nAutre;Nom;" + email(elsewhere.account())
                + "\nBichon;Anne-Cécile;" + email(referent.account()).toUpperCase(Locale.ROOT)
                + "\n;;");
        assertThat(report.lines())
                .extracting(line -> line.getClass().getSimpleName())
                .containsExactly("New", "Known", "AlreadyMember");
        assertThat(report.known().getFirst().isCalledOtherwise()).isTrue();
        assertThat(report.known().getFirst().own()).isEqualTo(new PersonName("Anne-Cécile", "Bichon"));
        assertThat(count("membership", centre)).isEqualTo(1);
    }

    @Test
    void confirmed_it_makes_members_writes_to_them_and_tells_the_centres_history_why_G5() {
        var elsewhere = members.of("Europe/Paris");
        var shown = check("Neuf;Zoé;zoe@" + domain + "\nAutre;Nom;" + email(elsewhere.account()));
        var outcome = importMembers.confirm(order(shown));

        assertThat(outcome).isEqualTo(new Outcome.Imported(2, 1));
        assertThat(count("membership", centre)).isEqualTo(3);
        assertThat(mails("zoe@" + domain)).containsExactly("welcome");
        assertThat(nameOf(elsewhere.account())).isEqualTo("Anne-Cécile");
        var event = audit.of(centre, AuditSubject.of(centre)).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.MEMBERS_IMPORTED);
        assertThat(event.changes()).contains(new AuditChange("reason", null, REASON.text()));
        assertThat(audit.of(centre, AuditSubject.of(elsewhere.account()))
                        .getFirst()
                        .operation())
                .isEqualTo(AuditOperation.MEMBER_ADDED);
        assertThat(verifyAudit.verify().breaks())
                .noneMatch(found -> found.centre().equals(centre));
    }

    @Test
    void confirmed_twice_it_is_imported_once() {
        var order = order(check("Neuf;Zoé;zoe@" + domain));
        assertThat(importMembers.confirm(order)).isEqualTo(new Outcome.Imported(1, 1));
        assertThat(importMembers.confirm(order)).isEqualTo(new Outcome.Imported(1, 1));
        assertThat(count("membership", centre)).isEqualTo(2);
        assertThat(mails("zoe@" + domain)).hasSize(1);
    }

    @Test
    void confirmed_twice_at_once_it_is_imported_once() {
        var order = order(check("Neuf;Zoé;zoe@" + domain));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> importMembers.confirm(order), threads))
                    .limit(8)
                    .toList();
            clicks.forEach(one -> assertThat(one.join()).isEqualTo(new Outcome.Imported(1, 1)));
        }
        assertThat(count("membership", centre)).isEqualTo(2);
    }

    @Test
    void what_changed_since_the_check_stops_the_import_and_is_told() {
        var shown = check("Neuf;Zoé;zoe@" + domain + "\nNeuf;Léo;leo@" + domain);
        importMembers.confirm(order(check("Neuf;Léo;leo@" + domain)));
        assertThat(importMembers.confirm(order(shown))).isEqualTo(new Outcome.Overtaken(List.of(3), false));
        assertThat(count("membership", centre)).isEqualTo(2);
        assertThat(mails("zoe@" + domain)).isEmpty();
    }

    @Test
    void a_list_that_fails_halfway_leaves_nothing_behind() {
        var shown = check("Neuf;Zoé;zoe@" + domain);
        var nobody = new AccountId(-1); // which PostgreSQL refuses in the last step of the import
        assertThatThrownBy(() -> importMembers.confirm(new Order(nobody, centre, UUID.randomUUID(), shown, REASON)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(mails("zoe@" + domain)).isEmpty();
        assertThat(count("membership", centre)).isEqualTo(1);
        assertThat(sql.sql("select count(*) from account where email = ?")
                        .param("zoe@" + domain)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_first_to_join_a_centre_without_administrator_becomes_it_unless_the_list_says_roles() {
        var empty = openCentre.open("Centre neuf", CentreType.PRO, ZoneId.of("Europe/Paris"));
        var list = MemberListFixture.csv(MemberListFixture.HEADINGS + "Neuf;Zoé;zoe@" + domain + "\nA;B;b@" + domain)
                .value();
        var report = checkMemberList.check(empty, list);
        assertThat(report.makesAdmin()).isTrue();
        assertThat(report.added())
                .extracting(line -> line.person().role())
                .containsExactly(Member.Role.ADMIN, Member.Role.MEMBER);
        importMembers.confirm(new Order(referent.account(), empty, UUID.randomUUID(), report, REASON));
        assertThat(importMembers.confirm(new Order(referent.account(), empty, UUID.randomUUID(), report, REASON)))
                .isEqualTo(new Outcome.Overtaken(List.of(2, 3), true));
        assertThat(check("Nom;X;x@" + domain).makesAdmin()).isFalse();
    }

    @Test
    void a_checked_list_is_kept_for_who_had_it_checked_and_for_nobody_else() {
        var report = check("Neuf;Zoé;zoe@" + domain + "\nAutre;Nom;"
                + email(members.of("Europe/Paris").account()) + "\n;Faux;faux");
        var key = kept.keep(referent.account(), centre, report);
        assertThat(kept.find(referent.account(), centre, key)).contains(report);
        assertThat(kept.find(new AccountId(-1), centre, key)).isEmpty();
        assertThat(kept.find(referent.account(), new CentreId(-1), key)).isEmpty();
        sql.sql("update handed_over set created_at = created_at - interval '1 hour' where key = ?")
                .param(key)
                .update();
        assertThat(kept.find(referent.account(), centre, key)).isEmpty();
        handedOver.run();
        assertThat(sql.sql("select count(*) from handed_over where key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void two_thousand_people_are_imported_in_one_go() {
        var lines = IntStream.range(0, 2_000)
                .mapToObj(n -> "Nom" + n + ";Prénom;p" + n + "@" + domain)
                .toList();
        assertThat(importMembers.confirm(order(check(String.join("\n", lines)))))
                .isEqualTo(new Outcome.Imported(2_000, 2_000));
        assertThat(count("membership", centre)).isEqualTo(2_001);
        assertThat(verifyAudit.verify().breaks())
                .noneMatch(found -> found.centre().equals(centre));
    }

    private MemberListReport check(String lines) {
        return checkMemberList.check(
                centre,
                MemberListFixture.csv(MemberListFixture.HEADINGS + lines).value());
    }

    private Order order(MemberListReport shown) {
        return new Order(referent.account(), centre, UUID.randomUUID(), shown, REASON);
    }

    private String email(AccountId account) {
        return sql.sql("select email from account where id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    private String nameOf(AccountId account) {
        return sql.sql("select first_name from account where id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    private List<String> mails(String to) {
        return sql.sql("select kind from mail where recipient = ?")
                .param(to)
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private long count(String table, CentreId of) {
        return sql.sql("select count(*) from " + table + " where centre_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }
}
