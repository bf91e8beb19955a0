package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.watch.TracesFixture;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slow statement is seen whatever way it was asked, and logged without what people typed. */
@ExtendWith(OutputCaptureExtension.class)
class StatementWatchTest {

    private final StatementWatch watch = new StatementWatch(
            TestDatabase.shared().dataSource(), TracesFixture.slowFrom(Duration.ofMillis(100)), TracesFixture.none());
    private final JdbcClient sql = JdbcClient.create(watch);

    @Test
    void a_slow_statement_is_logged_on_one_line_without_its_parameters(CapturedOutput log) {
        sql.sql("""
                        select pg_sleep(:seconds)::text
                        where :name <> 'nobody'
                        """)
                .param("seconds", 0.12)
                .param("name", "Camille Dupont")
                .query(String.class)
                .list();
        assertThat(log)
                .containsPattern("a statement took \\d{3,} ms: select pg_sleep\\(\\?\\)::text where \\? <> 'nobody'");
        assertThat(log).doesNotContain("Camille");
    }

    @Test
    void so_are_updates_and_several_questions_in_one(CapturedOutput log) {
        sql.sql(
                        "with pause as materialized (select pg_sleep(?)) delete from mail where id = -(select count(*) from pause)")
                .param(0.12)
                .update();
        new Together(watch)
                .ask(
                        new Together.Question<>("select pg_sleep(0.12)", (_, _) -> 1),
                        new Together.Question<>("select 2", (_, _) -> 2),
                        Map.of());
        assertThat(log.getOut().lines())
                .filteredOn(line -> line.contains("a statement took"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("delete from mail"),
                        line -> assertThat(line).contains("select pg_sleep(0.12); select 2"));
    }

    @Test
    void a_quick_one_is_not(CapturedOutput log) {
        var patient = new StatementWatch(
                TestDatabase.shared().dataSource(),
                TracesFixture.slowFrom(Duration.ofSeconds(10)),
                TracesFixture.none());
        JdbcClient.create(patient).sql("select 1").query(Integer.class).single();
        assertThat(log).doesNotContain("a statement took");
    }
}
