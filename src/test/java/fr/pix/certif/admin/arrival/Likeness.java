package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.export.ExportedPart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What two archives of one centre have in common, wherever they were written: each number by what it is of (an account by its
 * e-mail, one that is forgotten by its place, a session, a candidate, an event by its place), and without what is an installation's own.
 */
final class Likeness {

    private static final Set<ExportedPart> OF_EVENTS = Set.of(ExportedPart.HISTORY, ExportedPart.FORMER_HISTORY);
    static final String HISTORY = "history";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> sessions;
    private final Map<String, String> candidates;
    private final Map<String, String> invitations;
    private final Map<String, String> events = new HashMap<>();

    private final String known;

    private Likeness(Archive archive, String known) {
        this.known = known;
        nodes(archive, ExportedPart.MEMBERS)
                .forEach(member -> accounts.putIfAbsent(text(member, "compte"), name(member)));
        sessions = places(nodes(archive, ExportedPart.SESSIONS), "session ");
        candidates = places(nodes(archive, ExportedPart.CANDIDATES), "candidate ");
        invitations = places(nodes(archive, ExportedPart.INVITATIONS), "invitation ");
        events.putAll(places(history(archive), "event "));
    }

    private String name(ObjectNode member) {
        return member.path("oublie_le").isNull()
                ? text(member, "email").toLowerCase(Locale.ROOT)
                : "forgotten " + accounts.size();
    }

    /**
     * Each file's lines, those of the history in one list.
     *
     * @param known the e-mail of who has an account here already, and keeps the name that he has here
     */
    static Map<String, List<String>> of(Archive archive, String known) {
        return new Likeness(archive, known).all(archive);
    }

    private Map<String, List<String>> all(Archive archive) {
        var all = new TreeMap<String, List<String>>();
        for (var part : ExportedPart.values()) {
            if (!OF_EVENTS.contains(part)) {
                all.put(
                        part.file(),
                        nodes(archive, part).map(node -> alike(part, node)).toList());
            }
        }
        all.put(
                HISTORY,
                history(archive).map(node -> alike(ExportedPart.HISTORY, node)).toList());
        return all;
    }

    private Stream<ObjectNode> history(Archive archive) {
        return Stream.concat(nodes(archive, ExportedPart.FORMER_HISTORY), nodes(archive, ExportedPart.HISTORY));
    }

    private Stream<ObjectNode> nodes(Archive archive, ExportedPart part) {
        return archive.lines(part).stream().map(line -> (ObjectNode) json.readTree(line));
    }

    private static Map<String, String> places(Stream<ObjectNode> nodes, String what) {
        var places = new HashMap<String, String>();
        nodes.forEach(node -> places.put(text(node, "numero"), what + places.size()));
        return places;
    }

    private String alike(ExportedPart part, ObjectNode node) {
        node.remove(List.of(
                "empreinte",
                "empreinte_changements",
                "sel_auteur",
                "empreinte_auteur",
                "anciens_numeros",
                "code_acces"));
        if (node.hasNonNull("oublie_le")) {
            node.put("email", accounts.getOrDefault(text(node, "compte"), ""));
        }
        replace(node, "compte", accounts);
        if (text(node, "compte").equals(known)) {
            node.remove(List.of("prenom", "nom"));
        }
        if (node.has("email")) {
            node.put("email", text(node, "email").toLowerCase(Locale.ROOT));
        }
        replace(node, "creee_par", accounts);
        replace(node, "retire_par", accounts);
        replace(node, "session", sessions);
        replace(node, "candidat", candidates);
        replace(node, "evenement", events);
        switch (part) {
            case CENTRE -> node.remove("numero");
            case SESSIONS -> replace(node, "numero", sessions);
            case CANDIDATES -> replace(node, "numero", candidates);
            case INVITATIONS -> {
                replace(node, "numero", invitations);
                replace(node, "par", accounts);
            }
            case HISTORY -> event(node);
            default -> {}
        }
        changes(node.path("changements"));
        return node.toString();
    }

    private void event(ObjectNode node) {
        replace(node, "numero", events);
        var subject = text(node, "objet").split(":", -1);
        node.put(
                "objet",
                subject[0] + ":"
                        + switch (subject[0]) {
                            case "session", "candidates" -> sessions.getOrDefault(subject[1], "nobody");
                            case "account" -> accounts.getOrDefault(subject[1], "nobody");
                            default -> "";
                        });
    }

    private void changes(JsonNode changes) {
        changes.forEach(change -> {
            var numbers = switch (text(change, "field")) {
                case "member" -> accounts;
                case "invitation" -> invitations;
                case "candidate" -> candidates;
                case "session" -> sessions;
                default -> null;
            };
            if (numbers != null) {
                replace((ObjectNode) change, "from", numbers);
                replace((ObjectNode) change, "to", numbers);
            }
        });
    }

    /** A number that nobody has any more is nobody's in every installation. */
    private static void replace(ObjectNode node, String field, Map<String, String> names) {
        if (node.has(field)) {
            node.put(field, names.getOrDefault(text(node, field), "nobody"));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
