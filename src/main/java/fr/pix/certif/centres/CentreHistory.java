package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done to a centre's space, as it is shown. The trail, which nobody can change, names members and invitations by
 * their numbers; who they are is looked up here, for as long as it is known.
 */
@Component
public class CentreHistory {

    /** The field of a change that has a member's account. */
    public static final String MEMBER = "member";

    /** The field of a change that has the number of an invitation. */
    public static final String INVITATION = "invitation";

    /** The field of a change that has a role. */
    public static final String ROLE = "role";

    /** Nobody's name: who it is, is for those to know who may see the centre's members. */
    private static final PersonName SOMEBODY = new PersonName("", "");

    /** What nobody does but Pix's administrators and the product itself; all else, members do. */
    private static final Set<AuditOperation> OF_PIX = EnumSet.of(
            AuditOperation.CENTRE_OPENED,
            AuditOperation.CENTRE_CHANGED,
            AuditOperation.CENTRE_SUSPENDED,
            AuditOperation.CENTRE_REOPENED,
            AuditOperation.CENTRE_EXPORTED,
            AuditOperation.CENTRE_IMPORTED,
            AuditOperation.MEMBERS_IMPORTED,
            AuditOperation.MEMBERS_READ,
            AuditOperation.MAIL_READ,
            AuditOperation.SECOND_FACTOR_REMOVED,
            AuditOperation.PASSWORD_LINK_DRAWN,
            AuditOperation.SESSIONS_FORGOTTEN,
            AuditOperation.STUDENTS_FORGOTTEN,
            AuditOperation.AUTHORS_FORGOTTEN);

    private final AuditTrail audit;
    private final JdbcClient sql;

    CentreHistory(AuditTrail audit, JdbcClient sql) {
        this.audit = audit;
        this.sql = sql;
    }

    /** A page, the latest first. Where it is not known any more who a number was, the change says nothing. */
    public AuditPage of(CentreId centre, AuditPage.Start start) {
        var page = read(centre, start);
        var events = page.events();
        var known = Map.of(
                MEMBER, names(numbers(events, MEMBER)), INVITATION, addresses(centre, numbers(events, INVITATION)));
        return new AuditPage(events.stream().map(event -> named(event, known)).toList(), page.newer(), page.older());
    }

    /** The same without names and addresses of members and of who is invited; what Pix's administrators did bears theirs. */
    public AuditPage unnamed(CentreId centre, AuditPage.Start start) {
        var page = read(centre, start);
        var nobody = Map.of(MEMBER, Map.<Long, String>of(), INVITATION, Map.<Long, String>of());
        return new AuditPage(
                page.events().stream().map(event -> named(by(event), nobody)).toList(), page.newer(), page.older());
    }

    private AuditPage read(CentreId centre, AuditPage.Start start) {
        return audit.of(centre, AuditSubject.of(centre), start);
    }

    private static AuditEvent by(AuditEvent event) {
        return OF_PIX.contains(event.operation())
                ? event
                : new AuditEvent(event.at(), SOMEBODY, event.written(), event.changes());
    }

    private static AuditEvent named(AuditEvent event, Map<String, Map<Long, String>> known) {
        return new AuditEvent(
                event.at(),
                event.by(),
                event.written(),
                event.changes().stream().map(change -> named(change, known)).toList());
    }

    private static AuditChange named(AuditChange change, Map<String, Map<Long, String>> known) {
        var names = known.get(change.field());
        return names == null
                ? change
                : new AuditChange(change.field(), null, names.getOrDefault(Long.valueOf(change.to()), ""));
    }

    private static Long[] numbers(List<AuditEvent> events, String field) {
        return events.stream()
                .flatMap(event -> event.changes().stream())
                .filter(change -> change.field().equals(field))
                .map(change -> Long.valueOf(change.to()))
                .distinct()
                .toArray(Long[]::new);
    }

    private Map<Long, String> names(Long[] accounts) {
        return read(
                sql.sql("select id, first_name || ' ' || last_name as known from account where id = any(?)")
                        .params((Object) accounts),
                accounts);
    }

    private Map<Long, String> addresses(CentreId centre, Long[] invitations) {
        return read(
                sql.sql("select id, email as known from invitation where centre_id = ? and id = any(?)")
                        .params(centre.value(), invitations),
                invitations);
    }

    private static Map<Long, String> read(JdbcClient.StatementSpec statement, Long[] numbers) {
        var known = new HashMap<Long, String>();
        if (numbers.length > 0) {
            statement.query(row -> {
                known.put(row.getLong("id"), row.getString("known"));
            });
        }
        return known;
    }
}
