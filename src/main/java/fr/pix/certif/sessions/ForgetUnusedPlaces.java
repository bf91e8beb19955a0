package fr.pix.certif.sessions;

import fr.pix.certif.platform.Chore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets every hour the sites and rooms that no session of their centre has any more, such as mistyped ones: forms would
 * propose them for ever, and Pix could not take back a site that nobody uses.
 */
@Component
class ForgetUnusedPlaces implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnusedPlaces.class);

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    ForgetUnusedPlaces(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * Whoever saves a session at a place that is known already leaves no trace beside the session until he commits. So it waits
     * for all of them, but not long, for others wait meanwhile: where a whole centre is arriving, the next hour will do.
     */
    @Override
    public void run() {
        try {
            transaction.executeWithoutResult(_ -> {
                sql.sql("set local lock_timeout = '1s'").update();
                sql.sql("lock table session_site, session_room in share row exclusive mode")
                        .update();
                sql.sql("""
                                delete from session_site p where not exists (
                                    select from session s where s.centre_id = p.centre_id and s.site = p.site)
                                """).update();
                sql.sql("""
                                delete from session_room p where not exists (
                                    select from session s where s.centre_id = p.centre_id and s.room = p.room)
                                """).update();
            });
        } catch (PessimisticLockingFailureException _) {
            LOG.info("places that no session has are left for an hour: somebody saves sessions");
        }
    }
}
