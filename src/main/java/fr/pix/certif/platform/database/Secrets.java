package fr.pix.certif.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

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

    static Secrets read(Path file) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Secrets(
                Integer.parseInt(kept.getProperty("port")),
                kept.getProperty("superuser"),
                kept.getProperty("owner"),
                kept.getProperty("application"),
                Boolean.parseBoolean(kept.getProperty("ready")));
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

    /** Writes a file that only its owner may read, whole or not at all. */
    static void writeAlone(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "port " + port;
    }
}
