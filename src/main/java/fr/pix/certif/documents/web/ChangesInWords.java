package fr.pix.certif.documents.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.documents.PaperChanges;
import fr.pix.certif.documents.PaperChanges.Correction;
import fr.pix.certif.platform.web.PageFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what changed since a paper was taken: what of the session, and who. */
record ChangesInWords(PageFrame page) {

    /** So many names are said; the others are counted. */
    private static final int NAMED = 5;

    String of(PaperChanges changes) {
        var said = new ArrayList<String>();
        changes.session().forEach(change -> said.add(fact(change)));
        if (changes.code()) {
            said.add(page.t("documents.outdated.code"));
        }
        who("documents.outdated.added", changes.added().stream().map(this::name).toList(), said);
        who(
                "documents.outdated.removed",
                changes.removed().stream().map(this::name).toList(),
                said);
        who(
                "documents.outdated.corrected",
                changes.corrected().stream().map(this::correction).toList(),
                said);
        who(
                "documents.outdated.objected",
                changes.objected().stream().map(this::name).toList(),
                said);
        return String.join(page.t("documents.outdated.and"), said);
    }

    private String fact(AuditChange change) {
        return page.t(
                "documents.outdated.change",
                page.word("sessions.column.", change.field()),
                shown(change.from()),
                shown(change.to()));
    }

    private String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? page.t("documents.outdated.nothing") : value;
    }

    private void who(String key, List<String> names, List<String> said) {
        if (!names.isEmpty()) {
            var more = names.size() - NAMED;
            var shown = Stream.concat(
                    names.stream().limit(NAMED),
                    more > 0 ? Stream.of(page.t("documents.outdated.more", more)) : Stream.empty());
            said.add(page.t(key, names.size(), shown.collect(Collectors.joining(", "))));
        }
    }

    private String correction(Correction correction) {
        var fields = correction.fields().stream()
                .map(ChangesInWords::label)
                .distinct()
                .map(page::t)
                .collect(Collectors.joining(", "));
        return page.t("documents.outdated.correction", name(correction.name()), fields);
    }

    /** The several fields of a place are one thing on paper. */
    private static String label(CandidateField field) {
        return switch (field) {
            case BIRTH_COUNTRY, BIRTH_TOWN, INSEE_CODE -> "documents.outdated.birth_place";
            default -> "documents.outdated." + field.id();
        };
    }

    private String name(Optional<String> name) {
        return name.orElseGet(() -> page.t("documents.outdated.forgotten"));
    }
}
