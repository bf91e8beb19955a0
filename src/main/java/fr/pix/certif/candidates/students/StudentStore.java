package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The register as rows. */
@Repository
class StudentStore {

    private static final String COLUMNS =
            "last_name, first_name, birth_date, sex, birth_country, birth_insee, birth_postal, birth_town, class";

    private static final String TYPES = """
            last_name text, first_name text, birth_date date, sex text, birth_country text, birth_insee text,
            birth_postal text, birth_town text, class text, last_name_key text, first_name_key text""";

    private final JdbcClient sql;
    private final JsonMapper json;

    StudentStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Student> all(CentreId centre) {
        return sql.sql("select " + COLUMNS
                        + " from student where centre_id = ? order by class, last_name, first_name, id")
                .param(centre.value())
                .query(StudentStore::student)
                .list();
    }

    /** How many students there are in each class, in French order. */
    Map<String, Integer> classes(CentreId centre) {
        var classes = new LinkedHashMap<String, Integer>();
        sql.sql(
                        "select class, count(*) as students from student where centre_id = ? group by class order by class = '', class")
                .param(centre.value())
                .query(row -> {
                    classes.put(row.getString("class"), row.getInt("students"));
                });
        return classes;
    }

    Map<StudentId, Student> ofClass(CentreId centre, String name) {
        return found(sql.sql("select id, " + COLUMNS + """
                         from student where centre_id = :centre and class = :class order by last_name, first_name, id
                        """)
                .param("centre", centre.value())
                .param("class", name));
    }

    Map<StudentId, Student> find(CentreId centre, List<StudentId> ids) {
        return found(sql.sql("select id, " + COLUMNS + """
                         from student where centre_id = :centre and id = any(:ids) order by last_name, first_name, id
                        """)
                .param("centre", centre.value())
                .param("ids", ids.stream().map(StudentId::value).toArray(Long[]::new)));
    }

    Optional<ListedStudent> find(CentreId centre, CandidateKey who) {
        return sql.sql("select changed_at, listed_at, " + COLUMNS + """
                         from student
                        where centre_id = ? and birth_date = ? and last_name_key = ? and first_name_key = ?
                        """)
                .params(centre.value(), who.birthDate(), who.birthName(), who.firstName())
                .query(StudentStore::listed)
                .optional();
    }

    Optional<ListedStudent> listed(CentreId centre, StudentId id) {
        return sql.sql("select changed_at, listed_at, " + COLUMNS + " from student where centre_id = ? and id = ?")
                .params(centre.value(), id.value())
                .query(StudentStore::listed)
                .optional();
    }

    private static ListedStudent listed(ResultSet row, int index) throws SQLException {
        return new ListedStudent(student(row, index), Moments.in(row, "changed_at"), Moments.in(row, "listed_at"));
    }

    private static Map<StudentId, Student> found(JdbcClient.StatementSpec question) {
        var found = new LinkedHashMap<StudentId, Student>();
        question.query(row -> {
            found.put(new StudentId(row.getLong("id")), student(row, 0));
        });
        return found;
    }

    /** In which sessions from that day on, or in this one, somebody of the same names and date of birth is. */
    Map<StudentId, List<SessionId>> enrolments(CentreId centre, String className, SessionId session, LocalDate from) {
        var enrolments = new HashMap<StudentId, List<SessionId>>();
        sql.sql("""
                        select s.id, e.number
                        from student s
                        join candidate c on c.centre_id = s.centre_id and c.birth_date = s.birth_date
                            and c.birth_name_key = s.last_name_key and c.first_name_key = s.first_name_key
                            and c.removed_at is null
                        join session e on e.centre_id = c.centre_id and e.number = c.session_number
                        where s.centre_id = :centre and s.class = :class and (e.date >= :from or e.number = :session)
                        order by e.date, e.number
                        """)
                .param("centre", centre.value())
                .param("class", className)
                .param("from", from)
                .param("session", session.number())
                .query(row -> {
                    enrolments
                            .computeIfAbsent(new StudentId(row.getLong("id")), _ -> new ArrayList<>())
                            .add(new SessionId(row.getLong("number")));
                });
        return enrolments;
    }

    /** Adds who is new and changes who is not as the list says. */
    void write(CentreId centre, List<Student> students, Instant now) {
        write(centre, students, now, now);
    }

    /** The same of a list that changes somebody at another moment than it names him. */
    void write(CentreId centre, List<Student> students, Instant changedAt, Instant listedAt) {
        sql.sql("""
                        insert into student as known (centre_id, listed_at, changed_at, %1$s, last_name_key, first_name_key)
                        select :centre, :listed, :changed, %1$s, last_name_key, first_name_key
                        from json_to_recordset(cast(:rows as json)) as listed (%2$s)
                        on conflict (centre_id, birth_date, last_name_key, first_name_key) do update
                        set (listed_at, changed_at, %1$s) = (excluded.listed_at,
                            case when (%4$s) is distinct from (%3$s) then excluded.changed_at else known.changed_at end, %3$s)
                        """.formatted(COLUMNS, TYPES, of("excluded"), of("known")))
                .param("centre", centre.value())
                .param("changed", Moments.of(changedAt))
                .param("listed", Moments.of(listedAt))
                .param("rows", rows(students))
                .update();
    }

    /** Takes them out: how many. */
    int remove(CentreId centre, List<Student> students) {
        return sql.sql("""
                        delete from student known
                        where centre_id = :centre and exists (
                            select from json_to_recordset(cast(:rows as json)) as listed (%s)
                            where listed.birth_date = known.birth_date and listed.last_name_key = known.last_name_key
                                and listed.first_name_key = known.first_name_key)
                        """.formatted(TYPES))
                .param("centre", centre.value())
                .param("rows", rows(students))
                .update();
    }

    /** Takes one out: whether he was there. */
    boolean remove(CentreId centre, StudentId id) {
        return sql.sql("delete from student where centre_id = ? and id = ?")
                        .params(centre.value(), id.value())
                        .update()
                == 1;
    }

    int count(CentreId centre) {
        return sql.sql("select count(*) from student where centre_id = ?")
                .param(centre.value())
                .query(Integer.class)
                .single();
    }

    /** Takes all out: how many. */
    int removeAll(CentreId centre) {
        return sql.sql("delete from student where centre_id = ?")
                .param(centre.value())
                .update();
    }

    /** Takes out all whom no list named since that day: how many of which centres. */
    Map<CentreId, Integer> forgetListedUntil(LocalDate day) {
        var counts = new HashMap<CentreId, Integer>();
        sql.sql("""
                        with gone as (delete from student where listed_at < ? returning centre_id)
                        select centre_id, count(*) as students from gone group by centre_id
                        """).param(Moments.startOf(day.plusDays(1))).query(row -> {
            counts.put(new CentreId(row.getLong("centre_id")), row.getInt("students"));
        });
        return counts;
    }

    private static String of(String table) {
        return COLUMNS.replaceAll("(\\w+)", table + ".$1");
    }

    private String rows(List<Student> students) {
        return json.writeValueAsString(students.stream().map(StudentStore::row).toList());
    }

    private static Map<String, String> row(Student student) {
        var key = student.key();
        return Map.ofEntries(
                Map.entry("last_name", student.lastName()),
                Map.entry("first_name", student.firstName()),
                Map.entry("birth_date", student.birthDate().toString()),
                Map.entry("sex", student.sex()),
                Map.entry("birth_country", student.birthCountry()),
                Map.entry("birth_insee", student.birthInsee()),
                Map.entry("birth_postal", student.birthPostal()),
                Map.entry("birth_town", student.birthTown()),
                Map.entry("class", student.className()),
                Map.entry("last_name_key", key.birthName()),
                Map.entry("first_name_key", key.firstName()));
    }

    private static Student student(ResultSet row, int index) throws SQLException {
        return new Student(
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("birth_country"),
                row.getString("birth_insee"),
                row.getString("birth_postal"),
                row.getString("birth_town"),
                row.getString("class"));
    }
}
