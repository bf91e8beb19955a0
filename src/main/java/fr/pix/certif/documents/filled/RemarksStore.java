package fr.pix.certif.documents.filled;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What PVs said of a session as a whole. It may name people, so the trail, which cannot be changed, tells only that it was
 * written; the words stand here under the event's number, and the last ones count.
 */
@Repository
class RemarksStore {

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Clock clock;

    RemarksStore(JdbcClient sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty for nothing. */
    String of(CentreId centre, SessionId session) {
        return sql.sql("""
                        select remarks from pv_remarks where centre_id = ? and session_number = ?
                        order by sequence desc limit 1
                        """)
                .params(centre.value(), session.number())
                .query((row, _) -> row.getString("remarks"))
                .optional()
                .orElse("");
    }

    void write(Member by, SessionId session, String remarks) {
        var event = audit.append(
                by.centre(),
                clock.instant(),
                by.account(),
                AuditOperation.PV_REMARKS_NOTED,
                AuditSubject.ofCandidates(session),
                List.of());
        sql.sql("insert into pv_remarks (centre_id, session_number, sequence, remarks) values (?, ?, ?, ?)")
                .params(by.centre().value(), session.number(), event, remarks)
                .update();
    }
}
