package fr.pix.certif.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes papers, and has them judged by other programs than ours. */
final class Papers {

    static final PaperSpreadsheets SPREADSHEETS = new PaperSpreadsheets();

    private Papers() {}

    static Path ods(PaperSession session, Path folder, String name) throws IOException {
        return ods(Paper.PV, session, folder, name);
    }

    static Path ods(Paper paper, PaperSession session, Path folder, String name) throws IOException {
        var file = folder.resolve(name + ".ods");
        try (var out = Files.newOutputStream(file)) {
            SPREADSHEETS.write(paper, session, out);
        }
        return file;
    }

    /** What the ODF Toolkit's validator says of strict conformance; nothing where all is well. */
    static String odfErrors(List<Path> files) throws IOException, InterruptedException {
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/tools/odfvalidator-jar-with-dependencies.jar",
                        "-c"),
                files.stream().map(Path::toString));
        return run(command.toList())
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("Info: Generator"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            var text = String.join("\n", output.lines().toList());
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IOException("does not end: " + command);
            }
            return text;
        } finally {
            process.destroy();
        }
    }
}
