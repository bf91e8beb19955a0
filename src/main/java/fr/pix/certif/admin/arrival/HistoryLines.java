package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.arrival.References.Kind;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.FormerEvent;
import fr.pix.certif.audit.ToldChain.Written;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the lines about what happened, and says it with the numbers of here. */
final class HistoryLines {

    /** Of whom nothing is known any more: nobody has that number. */
    private static final String NOBODY = "0";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SUBJECT = Pattern.compile("(session|candidates|account|centre):[0-9]{1,18}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");
    private static final String DIGITS = "wants 64 hexadecimal digits";

    /** The fields of changes whose values are numbers. */
    private static final Map<String, Kind> NUMBERED = Map.of(
            CentreHistory.MEMBER, Kind.ACCOUNT,
            CentreHistory.INVITATION, Kind.INVITATION,
            CandidateRegister.CANDIDATE, Kind.CANDIDATE,
            CandidateRegister.SESSION, Kind.SESSION);

    private HistoryLines() {}

    /**
     * An event.
     *
     * @param account the number there of who did it; none of somebody who had no account there either
     * @param changes none where they were forgotten
     */
    record ReadEvent(Written written, Optional<Long> account, PersonName by, Optional<List<AuditChange>> changes) {}

    /** Of what the other installation told itself. */
    static ReadEvent own(JsonLine line, References references) {
        return event(line, references, 1, Long.MAX_VALUE, null, null);
    }

    /** Of what had come there from elsewhere. */
    static ReadEvent former(JsonLine line, References references) {
        var salt = line.optional("sel_auteur", field -> line.matching(field, SALT, "wants 32 hexadecimal digits"));
        var digest = line.optional("empreinte_auteur", field -> line.matching(field, HASH, DIGITS));
        return event(line, references, Long.MIN_VALUE, -1, salt.orElse(null), digest.orElse(null));
    }

    private static ReadEvent event(
            JsonLine line,
            References references,
            long least,
            long most,
            @Nullable String authorSalt,
            @Nullable String authorDigest) {
        var digest = line.optional("empreinte_changements", field -> line.matching(field, HASH, DIGITS));
        var changes = line.optional("changements", _ -> changes(line, references));
        if (changes.isEmpty() && digest.isEmpty()) {
            line.fault("empreinte_changements", "is missing where the changes are forgotten");
        }
        return new ReadEvent(
                new Written(
                        line.whole("numero", least, most),
                        line.instant("le"),
                        operation(line),
                        line.matching("objet", SUBJECT, "is nothing that a centre's history is about"),
                        changes.isPresent() ? line.written("changements") : null,
                        digest.orElse(null),
                        line.matching("empreinte", HASH, DIGITS),
                        authorSalt,
                        authorDigest),
                line.optional("compte", field -> line.whole(field, 0, Long.MAX_VALUE)),
                new PersonName(line.text("prenom", 1, 255), line.text("nom", 1, 255)),
                changes);
    }

    private static String operation(JsonLine line) {
        var operation = line.oneOf("operation", AuditOperation.class);
        if (operation == AuditOperation.OTHER) {
            line.fault("operation", "is none that this release knows");
        }
        return operation.name();
    }

    /** The number of an event, as it is here. */
    static long event(JsonLine line, EventNumbers events) {
        var number = line.whole("evenement", Long.MIN_VALUE, Long.MAX_VALUE);
        if (!events.has(number)) {
            line.fault("evenement", "names no line of the history");
        }
        return events.here(number);
    }

    static FormerEvent here(ReadEvent event, CentreId centre, References references, EventNumbers events) {
        var written = event.written();
        return new FormerEvent(
                events.here(written.sequence()),
                written.at(),
                event.account()
                        .flatMap(account -> references.here(Kind.ACCOUNT, account))
                        .map(AccountId::new),
                event.by(),
                AuditOperation.valueOf(written.operation()),
                subject(written.subject(), centre, references),
                event.changes());
    }

    private static AuditSubject subject(String theirs, CentreId centre, References references) {
        var colon = theirs.indexOf(':') + 1;
        var kind = theirs.substring(0, colon);
        return new AuditSubject(kind
                + switch (kind) {
                    case "centre:" -> centre.toString();
                    case "account:" -> here(Kind.ACCOUNT, theirs.substring(colon), references);
                    default -> here(Kind.SESSION, theirs.substring(colon), references);
                });
    }

    static List<AuditChange> changes(JsonLine line, References references) {
        return line.list(
                "changements",
                "wants a list of objects, each with a \"field\", a \"from\" and a \"to\"",
                node -> change(node, references));
    }

    private static @Nullable AuditChange change(JsonNode node, References references) {
        var field = text(node.path("field"));
        var from = text(node.path("from"));
        var to = text(node.path("to"));
        if (field == null || to == null || (from == null && node.hasNonNull("from"))) {
            return null;
        }
        var kind = NUMBERED.get(field);
        if (kind == null) {
            return new AuditChange(field, from, to);
        }
        return NUMBER.matcher(to).matches()
                        && (from == null || NUMBER.matcher(from).matches())
                ? new AuditChange(field, from == null ? null : here(kind, from, references), here(kind, to, references))
                : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && JsonLine.isUsable(node.stringValue()) ? node.stringValue() : null;
    }

    private static String here(Kind kind, String theirs, References references) {
        return references
                .here(kind, Long.parseLong(theirs))
                .map(String::valueOf)
                .orElse(NOBODY);
    }
}
