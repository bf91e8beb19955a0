package fr.pix.certif.candidates.students;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the register of a school that comes from another installation. */
public final class StudentArrivals {

    private final StudentStore store;
    private final Clock clock;

    public StudentArrivals(JdbcClient sql, JsonMapper json, Clock clock) {
        this.store = new StudentStore(sql, json);
        this.clock = clock;
    }

    private record Dated(Instant changedAt, Instant listedAt) {}

    /**
     * Adds some students: many have been changed and named by the same lists. Of whom nobody says when he was named, it was
     * now: rather too long in the register than lost.
     */
    public void add(CentreId centre, List<ArrivingStudent> students) {
        var now = clock.instant();
        students.stream()
                .collect(groupingBy(
                        student -> new Dated(
                                student.changedAt(), student.listedAt().orElse(now)),
                        mapping(ArrivingStudent::student, toList())))
                .forEach((at, some) -> store.write(centre, some, at.changedAt, at.listedAt));
    }
}
