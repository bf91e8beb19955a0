package fr.pix.certif.documents;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** LibreOffice without a window, to open and print what a centre would. */
public final class LibreOffice {

    private LibreOffice() {}

    /** Skips the test that needs it where it is not installed. */
    public static void isNeeded() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice"))),
                "LibreOffice is not installed (soffice): ./certif test --all installs it");
    }

    /** Opens each file and saves it beside itself in another format, with a profile of its own. */
    public static List<Path> convert(String format, List<Path> files) throws IOException, InterruptedException {
        var folder = Objects.requireNonNull(files.getFirst().getParent());
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        var said = Papers.run(command);
        var made = files.stream()
                .map(file -> file.resolveSibling(file.getFileName().toString().replaceAll("\\.\\w+$", "." + format)))
                .toList();
        if (!made.stream().allMatch(Files::exists)) {
            throw new IOException("not converted: " + said);
        }
        return made;
    }
}
