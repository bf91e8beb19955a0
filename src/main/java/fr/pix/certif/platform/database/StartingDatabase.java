package fr.pix.certif.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database on its way: it starts beside the application's context, and who needs it waits for it. */
final class StartingDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartingDatabase.class);

    /** A copy that is started while the primary is being replaced is there when that is done; after that, somebody looks. */
    private static final int TRIES = 60;

    private static final int SECONDS_BETWEEN = 5;

    private final CompletableFuture<Database> database;
    private final CountDownLatch leaving;

    private StartingDatabase(CompletableFuture<Database> database, CountDownLatch leaving) {
        this.database = database;
        this.leaving = leaving;
    }

    static StartingDatabase begin(DatabaseSettings settings) {
        var leaving = new CountDownLatch(1);
        if (settings.database().use() == DatabaseUse.NONE) {
            return new StartingDatabase(
                    CompletableFuture.failedFuture(
                            new IllegalStateException("a command asks for what it said not to need")),
                    leaving);
        }
        return new StartingDatabase(
                CompletableFuture.supplyAsync(
                        () -> settings.database().url() == null ? start(settings) : waitedFor(settings, leaving),
                        task -> Thread.ofPlatform().name("database-start").start(task)),
                leaving);
    }

    /** Somebody else's PostgreSQL may be away for a moment: it is waited for, and the log says so. */
    private static Database waitedFor(DatabaseSettings settings, CountDownLatch leaving) {
        for (var left = TRIES; ; left--) {
            try {
                return start(settings);
            } catch (DatabaseUnavailable away) {
                if (left == 0 || !Outage.isBehind(away)) {
                    throw away;
                }
                LOG.warn("{} It is tried again every {} s.", away.getMessage(), SECONDS_BETWEEN);
                pause(leaving, away);
            }
        }
    }

    private static void pause(CountDownLatch leaving, DatabaseUnavailable away) {
        try {
            if (leaving.await(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                throw away;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }

    private static Database start(DatabaseSettings settings) {
        var database = settings.database().url() == null
                ? EmbeddedDatabase.open(settings)
                : ExternalDatabase.connect(settings.database());
        try {
            settle(database, settings.database().use());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Beside an application its tables stay as they are: it would meet others beneath it. */
    private static void settle(Database database, DatabaseUse use) {
        if (use == DatabaseUse.COPY) {
            return;
        }
        if (use.makes() && !(database instanceof JoinedDatabase)) {
            Migrations.run(database.owner(), database.application());
        } else {
            Migrations.expect(database.owner(), database.application());
        }
    }

    Database await() {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseUnavailable sentence
                    ? sentence
                    : new DatabaseUnavailable("The database did not start: " + e.getCause(), e);
        }
    }

    /** Ends what was started, or the wait for it; what never started needs no end. */
    @Override
    public void close() {
        leaving.countDown();
        if (database.handle((_, failure) -> failure == null).join()) {
            await().close();
        }
    }
}
