package fr.pix.certif.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which come as an archive on the class path, one per platform. */
final class EngineArchive {

    private static final Logger LOG = LoggerFactory.getLogger(EngineArchive.class);
    private static final String ENGINE = "postgresql-";
    private static final String UNPACKING = "unpacking-";

    private EngineArchive() {}

    /**
     * The folder that holds the programs, unpacked once per version: whole, or not there at all.
     *
     * @param engines where each version has its folder
     */
    static Path unpack(Path engines) throws IOException {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = EngineArchive.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new DatabaseUnavailable(
                    "This build carries no PostgreSQL for this machine (%s); name one with CERTIF_DATABASE_URL."
                            .formatted(name));
        }
        var engine = engines.resolve(ENGINE + identity(archive));
        if (!Files.isDirectory(engine)) {
            var fresh = engines.resolve(UNPACKING + ProcessHandle.current().pid());
            FileTree.delete(fresh);
            unpack(archive, Files.createDirectories(fresh));
            Files.move(fresh, engine, StandardCopyOption.ATOMIC_MOVE);
        }
        return engine;
    }

    /** As initdb finds it: the first line is {@code # PostgreSQL 18}. */
    static String majorVersion(Path engine) throws IOException {
        try (var lines = Files.newBufferedReader(engine.resolve("share/postgresql/postgres.bki"))) {
            var first = Objects.requireNonNullElse(lines.readLine(), "");
            return first.substring(first.lastIndexOf(' ') + 1);
        }
    }

    /** Deletes the programs of former releases, and what an unpacking left that was killed; it may fail, and is tried again. */
    static void forgetOthers(Path engine) {
        try (var folders = Files.list(engine.resolveSibling("."))) {
            for (var folder : folders.toList()) {
                if (isFormer(folder.getFileName().toString(), engine)) {
                    FileTree.delete(folder);
                }
            }
        } catch (IOException kept) {
            LOG.warn("PostgreSQL's programs of a former release stay: {}", kept.toString());
        }
    }

    private static boolean isFormer(String name, Path engine) {
        if (name.matches(UNPACKING + "\\d+")) {
            return ProcessHandle.of(Long.parseLong(name.substring(UNPACKING.length())))
                    .isEmpty();
        }
        return name.startsWith(ENGINE) && !name.equals(engine.getFileName().toString());
    }

    private static String identity(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Integer.toHexString(URI.create(archive.toString()).hashCode());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                // Static libraries serve to build extensions, not to run.
                if (!entry.getName().endsWith(".a")) {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            FileTree.mode(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
