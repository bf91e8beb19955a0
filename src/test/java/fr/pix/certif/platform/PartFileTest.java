package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path part;

    @BeforeEach
    void name() {
        file = folder.resolve("certif.backup");
        part = folder.resolve("certif.backup.part");
    }

    @Test
    void a_file_gets_its_name_once_it_is_whole_and_keeps_no_other() throws IOException {
        try (var begun = PartFile.begin(file)) {
            write(begun, "entière");
            assertThat(file).doesNotExist();
            assertThat(begun.keep()).isEqualTo(8);
            assertThat(part).doesNotExist();
        }
        assertThat(file).hasContent("entière");
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(1);
    }

    @Test
    void a_file_that_came_while_it_was_written_keeps_its_place() throws IOException {
        try (var begun = PartFile.begin(file)) {
            write(begun, "une heure plus tard");
            Files.writeString(file, "précieux");
            assertThatThrownBy(begun::keep).isInstanceOf(FileRefused.class).hasMessageContaining("there already");
        }
        assertThat(file).hasContent("précieux");
        assertThat(part).doesNotExist();
    }

    @Test
    void what_a_power_cut_left_of_a_whole_file_is_not_written_over_where_that_was_put_by() throws IOException {
        var before = Files.writeString(folder.resolve("hier.backup"), "hier");
        Files.createLink(part, before);
        try (var begun = PartFile.begin(file)) {
            write(begun, "aujourd’hui");
            begun.keep();
        }
        assertThat(before).hasContent("hier");
        assertThat(file).hasContent("aujourd’hui");
    }

    private static void write(PartFile begun, String text) throws IOException {
        try (var out = begun.out()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
