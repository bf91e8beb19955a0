package fr.pix.certif.candidates.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.kernel.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Lists as centres hand them over. */
final class ListFixture {

    static final List<String> COLUMNS =
            ListColumn.ALL.stream().map(column -> column.names().getFirst()).toList();

    private ListFixture() {}

    static Checked<CandidateList> read(byte[] file) {
        try {
            return new CandidateListReader().read(new ByteArrayInputStream(file), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A .csv with all columns in the model's order; each line as long as it says anything. */
    static CandidateList csv(String... lines) {
        return read(text(lines).getBytes(UTF_8)).value();
    }

    static String text(String... lines) {
        return Stream.concat(
                        Stream.of(COLUMNS.stream()
                                .map(name -> '"' + name + '"')
                                .reduce((one, other) -> one + ";" + other)
                                .orElseThrow()),
                        Stream.of(lines))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
