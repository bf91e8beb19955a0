package fr.pix.certif.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the product brings along: a real server, a child process on a kept folder, reached from this
 * machine only. A server left over by an application that was killed is ended first; one that dies is started again.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final DataFolder folder;
    private final Secrets secrets;
    private final Engine engine;
    private final EngineWatch watch;

    private EmbeddedDatabase(DataFolder folder, Secrets secrets, Engine engine, EngineWatch watch) {
        this.folder = folder;
        this.secrets = secrets;
        this.engine = engine;
        this.watch = watch;
    }

    /** Starts the server on the settings' folder, or joins the one that runs there if the settings allow it. */
    static Database open(DatabaseSettings settings) {
        var root = settings.data().toAbsolutePath().normalize();
        var use = settings.database().use();
        if (!use.makes() && !DataFolder.isFilled(root)) {
            throw new DatabaseUnavailable(
                    "There is no database in the data folder %s: name the folder with --data.".formatted(root));
        }
        try {
            var folder = DataFolder.hold(root);
            if (folder.isPresent()) {
                return started(folder.get());
            }
            if (use.isCommand()) {
                return JoinedDatabase.of(Secrets.read(DataFolder.secrets(root)));
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder %s cannot be used: %s".formatted(root, e), e);
        }
        throw new DatabaseUnavailable(
                "Another Pix Certif uses the data folder %s: stop it, or name another folder with --data."
                        .formatted(root));
    }

    /** Whatever goes wrong, the folder is not held on to: the next attempt would be told that an application has it. */
    private static Database started(DataFolder folder) throws IOException {
        try {
            return start(folder, Map.of());
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** Starts the server on a folder that this process holds; the given options of PostgreSQL win over ours. */
    static EmbeddedDatabase start(DataFolder folder, Map<String, String> more) throws IOException {
        var engine = new Engine(folder);
        engine.stop();
        engine.check();
        var secrets = prepare(folder, engine);
        var server = engine.start(secrets.port(), more);
        if (!secrets.ready()) {
            try {
                Roles.make(secrets);
            } catch (SQLException e) {
                engine.stop();
                throw new DatabaseUnavailable("The embedded PostgreSQL could not be prepared.", e);
            }
            secrets = secrets.whenReady();
            secrets.write(folder.secrets());
        }
        EngineArchive.forgetOthers(engine.home());
        var port = secrets.port();
        var watch = EngineWatch.begin(server, () -> engine.start(port, more));
        return new EmbeddedDatabase(folder, secrets, engine, watch);
    }

    private static Secrets prepare(DataFolder folder, Engine engine) throws IOException {
        var kept = Files.exists(folder.secrets()) ? Secrets.read(folder.secrets()) : Secrets.draw(freePort(0));
        var secrets = kept.withPort(freePort(kept.port()));
        if (!secrets.equals(kept) || !Files.exists(folder.secrets())) {
            secrets.write(folder.secrets());
        }
        if (!Files.exists(folder.cluster())) {
            LOG.info("making an empty database in {}", folder.cluster());
            engine.initialise(secrets.superuser());
        }
        return secrets;
    }

    /** The wished loopback port if nobody has it, else any free one. */
    private static int freePort(int wished) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), wished));
            return socket.getLocalPort();
        } catch (BindException taken) {
            if (wished == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    /** Lets go of the server as a killed application does, for tests. */
    void abandon() throws IOException {
        watch.end();
        folder.close();
    }

    /** What the server writes down. */
    Path log() {
        return folder.log();
    }

    Secrets secrets() {
        return secrets;
    }

    @Override
    public Login application() {
        return Roles.application(secrets);
    }

    @Override
    public Login owner() {
        return Roles.owner(secrets);
    }

    @Override
    public void close() {
        watch.end();
        engine.stop();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
