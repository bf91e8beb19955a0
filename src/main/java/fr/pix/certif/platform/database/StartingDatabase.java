package fr.pix.certif.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database on its way: it starts beside the application's context, and who needs it waits for it. */
final class StartingDatabase implements AutoCloseable {

    private final CompletableFuture<Database> database;

    private StartingDatabase(CompletableFuture<Database> database) {
        this.database = database;
    }

    static StartingDatabase begin(DatabaseSettings settings) {
        return new StartingDatabase(CompletableFuture.supplyAsync(
                () -> start(settings),
                task -> Thread.ofPlatform().name("database-start").start(task)));
    }

    private static Database start(DatabaseSettings settings) {
        var database = settings.database().url() == null
                ? EmbeddedDatabase.open(settings)
                : ExternalDatabase.connect(settings.database());
        try {
            if (!(database instanceof JoinedDatabase)) {
                Migrations.run(database.owner(), database.application());
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
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

    /** Ends what was started; what never started needs no end. */
    @Override
    public void close() {
        if (database.handle((_, failure) -> failure == null).join()) {
            await().close();
        }
    }
}
