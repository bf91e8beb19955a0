package fr.pix.certif.admin;

import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why administrators read personal data: a reason holds for a while, and is forgotten soon after. */
@Repository
class ConsultationStore {

    static final Duration HOLDS = Duration.ofMinutes(30);

    private final JdbcClient sql;

    ConsultationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A reason, and since when it holds. */
    record Consultation(Reason reason, Instant since) {}

    Optional<Consultation> find(AccountId by, AuditSubject subject, Instant now) {
        return sql.sql("select reason, since from consultation where account_id = ? and subject = ? and since > ?")
                .params(by.value(), subject.text(), Moments.of(now.minus(HOLDS)))
                .query((row, _) -> new Consultation(new Reason(row.getString("reason")), Moments.in(row, "since")))
                .optional();
    }

    /** Begins anew, whatever there was. */
    void begin(AccountId by, AuditSubject subject, Reason reason, Instant now) {
        sql.sql("""
                        insert into consultation (account_id, subject, reason, since) values (?, ?, ?, ?)
                        on conflict (account_id, subject) do update set reason = excluded.reason, since = excluded.since
                        """)
                .params(by.value(), subject.text(), reason.text(), Moments.of(now))
                .update();
    }

    /** Whoever they are of: who is an administrator no more begins none. */
    void forgetOver(Instant before) {
        sql.sql("delete from consultation where since < ?")
                .param(Moments.of(before))
                .update();
    }

    /** Notes that something was read within a consultation; whether it is the first time. */
    boolean isFirst(AccountId by, AuditSubject subject, Consultation within, Instant now) {
        return sql.sql("""
                        insert into consultation as c (account_id, subject, reason, since) values (?, ?, ?, ?)
                        on conflict (account_id, subject) do update set reason = excluded.reason, since = excluded.since
                        where c.since < ?
                        """)
                        .params(
                                by.value(),
                                subject.text(),
                                within.reason().text(),
                                Moments.of(now),
                                Moments.of(within.since()))
                        .update()
                == 1;
    }
}
