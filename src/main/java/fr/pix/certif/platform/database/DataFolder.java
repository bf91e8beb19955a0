package fr.pix.certif.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder that keeps everything; while one application holds it no other may start a server on it. */
final class DataFolder implements AutoCloseable {

    private static final String CLUSTER = "postgres";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Empty if another application holds the folder. */
    static Optional<DataFolder> hold(Path root) throws IOException {
        Files.createDirectories(root);
        var lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locks(lock)) {
            return Optional.of(new DataFolder(root, lock));
        }
        lock.close();
        return Optional.empty();
    }

    /** Whether there is a database in it, or was a moment ago. */
    static boolean isFilled(Path root) {
        return Files.exists(root.resolve(CLUSTER));
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    Path engines() {
        return root.resolve("engine");
    }

    /** PostgreSQL's own data folder. */
    Path cluster() {
        return root.resolve(CLUSTER);
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path secrets() {
        return secrets(root);
    }

    static Path secrets(Path root) {
        return root.resolve("database.properties");
    }

    /** Lets go of the folder; the system does so itself if the process dies. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
