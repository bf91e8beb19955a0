package fr.pix.certif.candidates.students;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.kernel.CentreId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the register of a school that comes from another installation. */
public final class StudentArrivals {

    private final StudentStore store;

    public StudentArrivals(JdbcClient sql, JsonMapper json) {
        this.store = new StudentStore(sql, json);
    }

    /** Adds some students: those of one list changed at once. */
    public void add(CentreId centre, List<ArrivingStudent> students) {
        students.stream()
                .collect(groupingBy(ArrivingStudent::changedAt, mapping(ArrivingStudent::student, toList())))
                .forEach((changedAt, listed) -> store.write(centre, listed, changedAt));
    }
}
