package fr.pix.certif.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a database whose tables are spread by centre found what it was asked: the plan of each statement, those within its
 * functions too, as PostgreSQL's auto_explain told it.
 */
public final class SpreadPlans {

    private static final Pattern PART = Pattern.compile("(\\w+)_part(\\d)");
    private static final Pattern PLAN = Pattern.compile("plan:\\n((?:\\t.*\\n)+)");

    private SpreadPlans() {}

    /**
     * A plan.
     *
     * @param parts those that were really read, such as {@code session_part2}
     */
    public record Plan(String query, Set<String> parts) {

        /** Whether it read of the centres that live together with one centre, and of no others. */
        public boolean staysInOnePart() {
            return parts.stream()
                            .map(part -> part.charAt(part.length() - 1))
                            .distinct()
                            .count()
                    <= 1;
        }
    }

    static TestDatabase fresh() {
        var database = TestDatabase.fresh();
        database.asOwner(script().replace("${application_role}", "certif_app"));
        database.asSuperuserOf("""
                alter database %1$s set session_preload_libraries = 'auto_explain';
                alter database %1$s set auto_explain.log_min_duration = 0;
                alter database %1$s set auto_explain.log_nested_statements = on;
                alter database %1$s set auto_explain.log_analyze = on;
                alter database %1$s set auto_explain.log_timing = off;
                alter database %1$s set auto_explain.log_format = 'json'
                """);
        return database;
    }

    private static String script() {
        try (var script = SpreadPlans.class.getResourceAsStream("/database/spread-by-centre.sql")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of all statements so far that read a table spread by centre. */
    public static List<Plan> all() {
        try {
            var json = new JsonMapper();
            return PLAN.matcher(Files.readString(TestDatabase.log(), UTF_8))
                    .results()
                    .map(found -> plan(json.readTree(found.group(1))))
                    .filter(plan -> !plan.parts().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(JsonNode told) {
        var parts = new TreeSet<String>();
        nodes(told.path("Plan"))
                .filter(node -> node.path("Actual Loops").asInt() > 0)
                .map(node -> node.path("Relation Name").asString(""))
                .filter(relation -> PART.matcher(relation).matches())
                .forEach(parts::add);
        return new Plan(told.path("Query Text").asString(), parts);
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.path("Plans").valueStream().flatMap(SpreadPlans::nodes));
    }
}
