package fr.pix.certif.platform;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A file that gets its name once it is whole and on the disk, and is its owner's alone. Until then it is called
 * {@code NAME.part}; what a power cut leaves of it the next one writes over.
 */
public final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Begins it.
     *
     * @throws FileRefused where it is there already, or another process writes it
     */
    public static PartFile begin(Path file) throws IOException {
        if (Files.exists(file)) {
            throw taken(file);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        letGo(part);
        var channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (channel.tryLock() == null) {
            channel.close();
            throw new FileRefused("Something else is being written to %s.".formatted(part));
        }
        channel.truncate(0);
        return new PartFile(file, part, channel);
    }

    private static FileRefused taken(Path file) {
        return new FileRefused("The file %s is there already: name another one.".formatted(file));
    }

    /** A power cut may leave both names to a whole file. To write over it would write over it under the other name as well. */
    private static void letGo(Path part) throws IOException {
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)
                && Files.getAttribute(part, "unix:nlink") instanceof Integer links
                && links > 1) {
            Files.delete(part);
        }
    }

    /** Where it is written; closing it leaves the file open, for it is not whole because a writer gave up. */
    public OutputStream out() {
        return new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /**
     * It is whole: the bytes reach the disk, then the name does. Tells how many they are.
     *
     * @throws FileRefused where a file of that name came meanwhile, which stays
     */
    public long keep() throws IOException {
        channel.force(true);
        var size = channel.size();
        name();
        forceName(file);
        return size;
    }

    /** The name that a file was given reaches the disk: after a power cut its bytes are found by nothing else. */
    public static void forceName(Path file) throws IOException {
        try (var folder =
                FileChannel.open(Objects.requireNonNull(file.toAbsolutePath().getParent()))) {
            folder.force(true);
        }
    }

    /** A second name is given to no file that is there, where a move would write over it; the first goes with the next step. */
    private void name() throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException there) {
            throw taken(file);
        } catch (FileSystemException | UnsupportedOperationException noLinks) { // FAT, and some of a network
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw taken(file);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(part);
    }

    /** Takes away what is not whole. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
