package fr.pix.certif.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value that changed.
 *
 * @param field the field's stable name
 * @param from the value before; none at creation
 */
public record AuditChange(String field, @Nullable String from, String to) {

    /** What the changes of several events, the latest first, come to: each field once, and none that is what it was. */
    public static List<AuditChange> net(Stream<AuditEvent> events) {
        var net = new LinkedHashMap<String, AuditChange>();
        events.flatMap(event -> event.changes().stream())
                .forEach(change -> net.merge(
                        change.field(),
                        change,
                        (later, earlier) -> new AuditChange(change.field(), earlier.from(), later.to())));
        return net.values().stream()
                .filter(change -> !change.to().equals(change.from()))
                .toList();
    }
}
