package fr.pix.certif.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** The head of a trail, held by somebody else: whoever adds to the trail waits for as long. */
public final class HeldHead implements AutoCloseable {

    private static final String WAITING = """
            select count(*) from pg_locks join pg_stat_activity using (pid)
            where not granted and datname = current_database()
            """;

    private final Connection holder;

    private HeldHead(Connection holder) {
        this.holder = holder;
    }

    /** Of a trail that has one event at least, in the database that tests share. */
    public static HeldHead of(CentreId centre) throws SQLException {
        var holder = TestDatabase.shared().ownerDataSource().getConnection();
        holder.setAutoCommit(false);
        var head = new HeldHead(holder);
        assertThat(head.number(lock(centre))).isEqualTo(centre.value());
        return head;
    }

    /** Returns when somebody waits. */
    public void awaitAnother() throws SQLException, InterruptedException {
        awaitOthers(1);
    }

    /** Returns when so many wait, for the head or for one who does. */
    public void awaitOthers(int many) throws SQLException, InterruptedException {
        for (var patience = 500; number(WAITING) < many; patience--) {
            assertThat(patience).as("%d wait", many).isPositive();
            Thread.sleep(20);
        }
    }

    /** Whether nobody holds another head. */
    public boolean isFree(CentreId other) throws SQLException {
        try (var statement = holder.createStatement();
                var found = statement.executeQuery(lock(other) + " skip locked")) {
            return found.next();
        }
    }

    private static String lock(CentreId centre) {
        return "select centre_id from audit_head where centre_id = %d for update".formatted(centre.value());
    }

    private long number(String query) throws SQLException {
        try (var statement = holder.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    /** Lets go of it: whoever waits goes on. */
    public void release() throws SQLException {
        holder.commit();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
