package fr.pix.certif.centres.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.audit.FormerHistory;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.web.PageFrame;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a centre's space, the latest first, a page at a time.
 *
 * @param zone by whose clocks it is told
 * @param addresses makes the address of another page of what says where that begins
 */
public record CentreHistoryPage(AuditPage found, ZoneId zone, UnaryOperator<String> addresses) {

    public static final String AFTER = "apres";
    public static final String BEFORE = "avant";

    public List<AuditEvent> events() {
        return found.events();
    }

    /** The address of the page of newer events, if there are any. */
    public Optional<String> newer() {
        return found.newer().map(first -> addresses.apply(BEFORE + "=" + first));
    }

    /** The address of the page of older events, if there are any. */
    public Optional<String> older() {
        return found.older().map(last -> addresses.apply(AFTER + "=" + last));
    }

    public String at(AuditEvent event) {
        return InFigures.of(event.at(), zone);
    }

    /** Who did it; a member, where his name is not for the reader. */
    public String by(PageFrame page, AuditEvent event) {
        return event.by().last().isEmpty()
                ? page.t("centres.history.a_member")
                : event.by().toString();
    }

    /** One value of an event as a sentence; none where there is nothing to say. */
    public @Nullable String line(PageFrame page, AuditChange change) {
        if (FormerHistory.HASHES.contains(change.field())) {
            return null;
        }
        var field = page.word("centres.history.field.", change.field());
        var from = value(page, change.field(), Objects.requireNonNullElse(change.from(), ""));
        var to = value(page, change.field(), change.to());
        if (from.isEmpty()) {
            return to.isEmpty() ? null : page.t("centres.history.field", field, to);
        }
        return to.isEmpty()
                ? page.t("centres.history.removed", field, from)
                : page.t("centres.history.changed", field, from, to);
    }

    private static String value(PageFrame page, String field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case CentreHistory.ROLE -> page.word("centres.role.", value);
            case "habilitations" ->
                Arrays.stream(value.split(", ", -1))
                        .map(name -> page.word("centres.habilitation.", name))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
