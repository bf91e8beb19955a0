package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The candidates as rows; many are written by one statement. Only {@link CandidateRegister} writes. */
@Repository
class CandidateStore {

    private static final String PRESENT =
            " where centre_id = :centre and session_number = :session and removed_at is null";

    /** In French order: the one in which people look for a name. */
    static final String ALL =
            "select " + CandidateRow.COLUMNS + " from candidate" + PRESENT + " order by birth_name, first_name, id";

    private final JdbcClient sql;
    private final JsonMapper json;

    CandidateStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Candidate> of(CentreId centre, SessionId session) {
        return of(ALL, centre, session).query(CandidateRow::candidate).list();
    }

    /** Those who hold each word, without case and accents. */
    List<Candidate> search(CentreId centre, SessionId session, String words, String order) {
        var patterns = Folded.of(words).words().stream()
                .map(word -> "%" + word.replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .toArray(String[]::new);
        return of(
                        "select " + CandidateRow.COLUMNS + " from candidate" + PRESENT
                                + " and search like all(:words) order by " + order,
                        centre,
                        session)
                .param("words", patterns)
                .query(CandidateRow::candidate)
                .list();
    }

    /** In which other sessions of the day the session's candidates are too, by names and date of birth. */
    Map<CandidateId, List<SameDay>> sameDay(CentreId centre, SessionId session) {
        var others = new HashMap<CandidateId, List<SameDay>>();
        sql.sql("""
                        select here.id, day.number, day.time
                        from session s
                        join session day on day.centre_id = s.centre_id and day.date = s.date and day.number <> s.number
                        join candidate there on there.centre_id = day.centre_id and there.session_number = day.number
                            and there.removed_at is null
                        join candidate here on here.centre_id = s.centre_id and here.session_number = s.number
                            and here.removed_at is null and %s
                        where s.centre_id = :centre and s.number = :session
                        order by day.time, day.number
                        """.formatted(CandidateKey.same("here", "there")))
                .param("centre", centre.value())
                .param("session", session.number())
                .query(row -> {
                    others.computeIfAbsent(new CandidateId(row.getLong("id")), _ -> new ArrayList<>())
                            .add(new SameDay(
                                    new SessionId(row.getLong("number")), row.getObject("time", LocalTime.class)));
                });
        return others;
    }

    /** Those of the candidates that are in the session, in the list's order. */
    List<Candidate> find(CentreId centre, SessionId session, Collection<CandidateId> ids) {
        return of(
                        "select " + CandidateRow.COLUMNS + " from candidate" + PRESENT
                                + " and id = any(:ids) order by birth_name, first_name, id",
                        centre,
                        session)
                .param("ids", PlacementStore.numbers(ids))
                .query(CandidateRow::candidate)
                .list();
    }

    /** Who is of the same names and date of birth, in whatever session, the latest enrolled first. */
    List<Candidate> everywhere(CentreId centre, CandidateKey who) {
        return sql.sql("select " + CandidateRow.COLUMNS + """
                         from candidate
                        where centre_id = ? and birth_date = ? and birth_name_key = ? and first_name_key = ?
                            and removed_at is null
                        order by created_at desc, id desc
                        """)
                .params(centre.value(), who.birthDate(), who.birthName(), who.firstName())
                .query(CandidateRow::candidate)
                .list();
    }

    /** Whom this form already enrolled, if anybody. */
    Optional<Candidate> enrolledBy(CentreId centre, SessionId session, UUID formKey) {
        return of(
                        "select " + CandidateRow.COLUMNS + " from candidate" + PRESENT + " and form_key = :form",
                        centre,
                        session)
                .param("form", formKey)
                .query(CandidateRow::candidate)
                .optional();
    }

    /** Who is in the session already, of those who would be told apart by these keys. */
    Map<CandidateKey, CandidateId> present(CentreId centre, SessionId session, Collection<CandidateKey> keys) {
        var present = new HashMap<CandidateKey, CandidateId>();
        of("""
                        select id, birth_date, birth_name_key, first_name_key from candidate""" + PRESENT + """
                         and (birth_date, birth_name_key, first_name_key) in (select * from unnest(cast(:dates as date[]), :births, :firsts))
                        """, centre, session)
                .param(
                        "dates",
                        keys.stream().map(key -> key.birthDate().toString()).toArray(String[]::new))
                .param("births", keys.stream().map(CandidateKey::birthName).toArray(String[]::new))
                .param("firsts", keys.stream().map(CandidateKey::firstName).toArray(String[]::new))
                .query(row -> {
                    present.put(
                            new CandidateKey(
                                    row.getObject("birth_date", LocalDate.class),
                                    row.getString("birth_name_key"),
                                    row.getString("first_name_key")),
                            new CandidateId(row.getLong("id")));
                });
        return present;
    }

    /** Their numbers, in their order. */
    List<CandidateId> add(
            CentreId centre, SessionId session, @Nullable UUID formKey, List<CandidateDetails> who, Instant now) {
        return of("""
                        insert into candidate (centre_id, session_number, form_key, version, created_at, changed_at, %1$s)
                        select :centre, :session, cast(:form as uuid), 1, :now, :now, %1$s
                        from rows from (json_to_recordset(cast(:rows as json)) as (%2$s)) with ordinality as added (%1$s, place)
                        order by place
                        returning id
                        """.formatted(CandidateRow.WRITTEN, CandidateRow.TYPES), centre, session)
                .param("form", formKey)
                .param("now", Moments.of(now))
                .param(
                        "rows",
                        json.writeValueAsString(
                                who.stream().map(CandidateRow::written).toList()))
                .query((row, _) -> new CandidateId(row.getLong("id")))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, CentreId centre, SessionId session) {
        return sql.sql(statement).param("centre", centre.value()).param("session", session.number());
    }

    /** Nothing that a form or a list says of him: his version stays. */
    void object(CentreId centre, CandidateId id, Optional<Objection> objection) {
        sql.sql("""
                        update candidate set objection = :kind, objection_since = :since, objection_about = :about
                        where centre_id = :centre and id = :id and removed_at is null
                        """)
                .param("centre", centre.value())
                .param("id", id.value())
                .param("kind", objection.map(each -> each.kind().name()).orElse(null))
                .param("since", objection.map(Objection::since).orElse(null))
                .param("about", objection.map(Objection::about).orElse(null))
                .update();
    }

    void change(CentreId centre, Map<CandidateId, CandidateDetails> who, Instant now) {
        var rows = who.entrySet().stream()
                .map(each -> {
                    var row = new LinkedHashMap<String, @Nullable Object>(CandidateRow.written(each.getValue()));
                    row.put("id", each.getKey().value());
                    return row;
                })
                .toList();
        sql.sql("""
                        update candidate c set (version, changed_at, %1$s) = (select c.version + 1, :now, %2$s)
                        from json_to_recordset(cast(:rows as json)) as r (id bigint, %3$s)
                        where c.centre_id = :centre and c.id = r.id and c.removed_at is null
                        """.formatted(
                                CandidateRow.WRITTEN,
                                Stream.of(CandidateRow.WRITTEN.split(",", -1))
                                        .map(column -> "r." + column.strip())
                                        .reduce((one, other) -> one + ", " + other)
                                        .orElseThrow(),
                                CandidateRow.TYPES))
                .param("centre", centre.value())
                .param("now", Moments.of(now))
                .param("rows", json.writeValueAsString(rows))
                .update();
    }
}
