package fr.pix.certif.platform.database;

import fr.pix.certif.platform.PartFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * What the embedded database needs to be entered, kept in a file that only its owner may read.
 *
 * @param port the loopback port it listens on, kept from one start to the next
 * @param ready its roles and its database have been made
 */
record Secrets(int port, String superuser, String owner, String application, boolean ready) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets draw(int port) {
        return new Secrets(port, password(), password(), password(), false);
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    Secrets withPort(int another) {
        return new Secrets(another, superuser, owner, application, ready);
    }

    Secrets whenReady() {
        return new Secrets(port, superuser, owner, application, true);
    }

    /**
     * @throws DatabaseUnavailable where the file does not say it all
     */
    static Secrets read(Path file) throws IOException {
        try {
            var kept = new Properties();
            kept.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
            return new Secrets(
                    Integer.parseInt(said(kept, "port")),
                    said(kept, "superuser"),
                    said(kept, "owner"),
                    said(kept, "application"),
                    Boolean.parseBoolean(said(kept, "ready")));
        } catch (IllegalArgumentException broken) {
            throw new DatabaseUnavailable(
                    "The file %s, without which nobody enters the database beside it, is empty or broken: put it back from a"
                                    .formatted(file)
                            + " copy of the data folder, or restore a backup into another data folder.",
                    broken);
        }
    }

    private static String said(Properties kept, String name) {
        var said = kept.getProperty(name, "");
        if (said.isBlank()) {
            throw new IllegalArgumentException("it does not say " + name);
        }
        return said;
    }

    void write(Path file) throws IOException {
        var kept = new Properties();
        kept.setProperty("port", Integer.toString(port));
        kept.setProperty("superuser", superuser);
        kept.setProperty("owner", owner);
        kept.setProperty("application", application);
        kept.setProperty("ready", Boolean.toString(ready));
        var text = new StringWriter();
        kept.store(text, "How the embedded PostgreSQL of this folder is entered. Keep it to yourself.");
        writeAlone(file, text.toString());
    }

    /**
     * Writes a file that only its owner may read, whole or not at all, whenever the power goes: its bytes are on the disk
     * before it takes the place of the former one, and its name is when this returns.
     */
    static void writeAlone(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        PartFile.forceName(file);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "port " + port;
    }
}
