package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetDatabaseLogTest {

    private static final Instant BEGUN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    private Path log;
    private Path before;

    @BeforeEach
    void somethingIsLogged() throws IOException {
        log = folder.resolve("postgres.log");
        before = folder.resolve("postgres.log.1");
        Files.writeString(log, "first\n");
        ForgetDatabaseLog.turn(log, BEGUN);
    }

    @Test
    void nothing_is_a_year_old_and_what_is_new_stays() throws IOException {
        turnAfter(179);
        assertThat(log).hasContent("first");
        turnAfter(181);
        assertThat(log).isEmptyFile();
        assertThat(before).hasContent("first");
        Files.writeString(log, "second\n");
        turnAfter(300);
        assertThat(before).hasContent("first");
        turnAfter(362);
        assertThat(log).isEmptyFile();
        assertThat(before).hasContent("second");
    }

    @Test
    void what_was_switched_off_for_a_year_forgets_both() throws IOException {
        turnAfter(181);
        Files.writeString(log, "second\n");
        turnAfter(181 + 361);
        assertThat(log).isEmptyFile();
        assertThat(before).isEmptyFile();
    }

    private void turnAfter(int days) throws IOException {
        ForgetDatabaseLog.turn(log, BEGUN.plus(Duration.ofDays(days)));
    }
}
