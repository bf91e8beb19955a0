package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.export.ExportedPart;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers by which the lines of an archive refer to each other, and what each is here. While an archive is only checked,
 * each stands for itself.
 */
final class References {

    /** What has numbers. */
    enum Kind {
        ACCOUNT(ExportedPart.MEMBERS),
        INVITATION(ExportedPart.INVITATIONS),
        SESSION(ExportedPart.SESSIONS),
        CANDIDATE(ExportedPart.CANDIDATES);

        private final ExportedPart part;

        Kind(ExportedPart part) {
            this.part = part;
        }

        /** The file whose lines have them. */
        String file() {
            return part.file();
        }
    }

    private final Map<Kind, Map<Long, Long>> ours = new EnumMap<>(Kind.class);

    References() {
        for (var kind : Kind.values()) {
            ours.put(kind, new HashMap<>());
        }
    }

    /** Whether the number was new. */
    boolean learn(Kind kind, long theirs, long here) {
        return of(kind).putIfAbsent(theirs, here) == null;
    }

    Optional<Long> here(Kind kind, long theirs) {
        return Optional.ofNullable(of(kind).get(theirs));
    }

    /** All that were learnt. */
    Set<Long> theirs(Kind kind) {
        return of(kind).keySet();
    }

    private Map<Long, Long> of(Kind kind) {
        return ours.getOrDefault(kind, Map.of());
    }
}
