package fr.pix.certif.candidates;

import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.places.BirthPlace;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between a candidate and his row. */
final class CandidateRow {

    /** What is written of a candidate's details, each with its type. */
    static final String TYPES = """
            birth_name text, first_name text, sex text, birth_date date, birth_country_code text, birth_country text,
            birth_insee_code text, birth_postal_code text, birth_town text, external_id text, extra_time integer,
            result_email text, convocation_email text, billing text, prepayment_code text, complementary text,
            accessibility boolean, birth_name_key text, first_name_key text, search text""";

    /** The same without the types. */
    static final String WRITTEN = TYPES.replaceAll("(\\w+) \\w+(,|$)", "$1$2");

    /** What he objects to is written apart, and read with him. */
    static final String OBJECTION = "objection, objection_since, objection_about";

    static final String COLUMNS = "id, session_number, version, created_at, changed_at, " + OBJECTION + ", " + WRITTEN;

    private CandidateRow() {}

    /** The columns {@link #WRITTEN}, as JSON has them. */
    static Map<String, @Nullable Object> written(CandidateDetails details) {
        var key = details.key();
        var place = details.birthPlace();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("birth_name", details.birthName());
        row.put("first_name", details.firstName());
        row.put("sex", details.sex().name());
        row.put("birth_date", details.birthDate().toString());
        row.put("birth_country_code", place.countryCode());
        row.put("birth_country", place.country());
        row.put("birth_insee_code", place.inseeCode());
        row.put("birth_postal_code", place.postalCode());
        row.put("birth_town", place.town());
        row.put("external_id", details.externalId());
        row.put("extra_time", details.extraTime());
        row.put("result_email", details.resultEmail());
        row.put("convocation_email", details.convocationEmail());
        row.put("billing", name(details.billing()));
        row.put("prepayment_code", details.prepaymentCode());
        row.put("complementary", name(details.complementary()));
        row.put("accessibility", details.accessibility());
        row.put("birth_name_key", key.birthName());
        row.put("first_name_key", key.firstName());
        row.put(
                "search",
                Folded.of(String.join(" ", details.birthName(), details.firstName(), details.externalId()))
                        .text());
        return row;
    }

    static Candidate candidate(ResultSet row, int index) throws SQLException {
        return new Candidate(
                new CandidateId(row.getLong("id")),
                new SessionId(row.getLong("session_number")),
                details(row),
                row.getInt("version"),
                Moments.in(row, "created_at"),
                Moments.in(row, "changed_at"),
                objection(row));
    }

    /** Of a row that has the columns {@link #OBJECTION}. */
    static Optional<Objection> objection(ResultSet row) throws SQLException {
        var kind = row.getString("objection");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Objection(
                        Objection.Kind.valueOf(kind),
                        row.getObject("objection_since", LocalDate.class),
                        row.getString("objection_about")));
    }

    private static CandidateDetails details(ResultSet row) throws SQLException {
        return new CandidateDetails(
                row.getString("birth_name"),
                row.getString("first_name"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                new BirthPlace(
                        row.getString("birth_country_code"),
                        row.getString("birth_country"),
                        row.getString("birth_insee_code"),
                        row.getString("birth_postal_code"),
                        row.getString("birth_town")),
                row.getString("external_id"),
                row.getObject("extra_time", Integer.class),
                row.getString("result_email"),
                row.getString("convocation_email"),
                named(row.getString("billing"), Billing::valueOf),
                row.getString("prepayment_code"),
                named(row.getString("complementary"), Habilitation::valueOf),
                row.getBoolean("accessibility"));
    }

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> values) {
        return name == null ? null : values.apply(name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
