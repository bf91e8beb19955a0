package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.database.Together.Question;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class TogetherTest {

    private final Together together =
            new Together(new JdbcTemplate(TestDatabase.fresh().ownerDataSource()));

    @Test
    void two_questions_get_each_its_rows() {
        var answers = together.ask(
                new Question<>("select n from generate_series(1, :most) n", (row, _) -> row.getInt(1)),
                new Question<>("select :name || ' ; ' || :most", (row, _) -> row.getString(1)),
                Map.of("most", 3, "name", "it's"));

        assertThat(answers.first()).containsExactly(1, 2, 3);
        assertThat(answers.second()).containsExactly("it's ; 3");
    }

    @Test
    void either_may_find_nothing_time_after_time() {
        for (var time = 0; time < 7; time++) { // beyond the fifth the driver keeps the statement in the server
            var answers = together.ask(
                    new Question<>("select 1 where :no", (row, _) -> row.getInt(1)),
                    new Question<>("select 2 where :no", (row, _) -> row.getInt(1)),
                    Map.of("no", false));

            assertThat(answers.first()).isEmpty();
            assertThat(answers.second()).isEmpty();
        }
    }

    @Test
    void a_fault_in_the_second_is_a_fault_of_both() {
        assertThatThrownBy(() -> together.ask(
                        new Question<>("select 1", (row, _) -> row.getInt(1)),
                        new Question<>("select 1 / :zero", (row, _) -> row.getInt(1)),
                        Map.of("zero", 0)))
                .isInstanceOf(DataAccessException.class);
    }
}
