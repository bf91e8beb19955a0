package fr.pix.certif.platform.database;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The server ends the connection of a request in its midst, as it does when it stops. */
public final class BrokenConnection {

    private BrokenConnection() {}

    /** From when this returns, the next request that touches sessions loses its connection; done once it has. */
    public static CompletableFuture<Void> ofNextRequest(JdbcClient sql, TransactionOperations transaction)
            throws InterruptedException {
        return ofNextRequest("session", sql, transaction);
    }

    /** The same of another table. */
    public static CompletableFuture<Void> ofNextRequest(String table, JdbcClient sql, TransactionOperations transaction)
            throws InterruptedException {
        var locked = new CountDownLatch(1);
        var broken = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(_ -> {
                    sql.sql("lock table " + table + " in access exclusive mode").update();
                    locked.countDown();
                    await().until(() -> ended(sql) > 0);
                }),
                task -> Thread.ofVirtual().start(task));
        locked.await();
        return broken;
    }

    private static long ended(JdbcClient sql) {
        return sql.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where wait_event_type = 'Lock' and datname = current_database()
                        """).query(Long.class).single();
    }
}
