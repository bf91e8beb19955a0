package fr.pix.certif.candidates.students;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a checked register until it is confirmed, for an hour and for the one who had it checked. */
@Component
class CheckedStudentLists implements Chore {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    CheckedStudentLists(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    UUID keep(Member by, List<Student> students) {
        var key = UUID.randomUUID();
        sql.sql("""
                        insert into checked_student_list (key, centre_id, account_id, students, created_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        """)
                .params(
                        key,
                        by.centre().value(),
                        by.account().value(),
                        json.writeValueAsString(students),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    /** Takes it away, so that it is imported once; nothing for anybody else, for another centre, or after an hour. */
    Optional<List<Student>> take(Member by, UUID key) {
        return sql.sql("""
                        delete from checked_student_list
                        where key = ? and centre_id = ? and account_id = ? and created_at > ?
                        returning students
                        """)
                .params(
                        key,
                        by.centre().value(),
                        by.account().value(),
                        clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, _) -> List.of(json.readValue(row.getString("students"), Student[].class)))
                .optional();
    }

    /** Forgets those whose hour is over. */
    @Override
    public void run() {
        sql.sql("delete from checked_student_list where created_at <= ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
