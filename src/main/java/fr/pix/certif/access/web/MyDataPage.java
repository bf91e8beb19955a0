package fr.pix.certif.access.web;

import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalPart;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.web.PageFrame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is kept about who reads it: part by part as the file has it, in words instead of codes. */
public record MyDataPage(List<PersonalPart> parts, Instant at) {

    /** Where each room names the parts of what it has that may be changed. */
    private static final List<String> CHANGED =
            List.of("access.data.changed.", "sessions.column.", "candidates.field.", "centres.history.field.");

    /** Those of which something is kept. */
    public List<PersonalPart> kept() {
        return parts.stream().filter(part -> !part.entries().isEmpty()).toList();
    }

    /** The titles of those of which nothing is kept. */
    public String empty(PageFrame page) {
        return parts.stream()
                .filter(part -> part.entries().isEmpty())
                .map(part -> page.t("access.data.part." + part.name()))
                .collect(Collectors.joining(" · "));
    }

    /** One of an entry's values as a person reads it. */
    public String shown(PageFrame page, PersonalEntry entry, PersonalEntry.Value value) {
        if (value.text() != null && page.texts().has(page.locale(), value.text())) {
            return page.t(value.text(), value.arguments().toArray());
        }
        return switch (value.value()) {
            case Instant moment -> InFigures.of(moment);
            case LocalDate date -> InFigures.of(date);
            case LocalTime time -> InFigures.of(time);
            case Boolean yes -> page.t(yes ? "access.data.yes" : "access.data.no");
            case AuditSubject subject -> subject(page, subject);
            case List<?> fields ->
                fields.stream()
                        .map(field -> changed(page, operation(entry), field.toString()))
                        .distinct()
                        .collect(Collectors.joining(", "));
            case Object plain -> plain.toString();
        };
    }

    /** Of a sort that a later release added (decision 113) as the file has it. */
    private static String subject(PageFrame page, AuditSubject subject) {
        var key = "access.data.subject." + subject.kind();
        return page.texts().has(page.locale(), key) ? page.t(key, subject.id()) : subject.text();
    }

    private static String operation(PersonalEntry entry) {
        return entry.values().stream()
                .filter(value -> value.name().equals("operation"))
                .map(value -> value.value().toString())
                .findFirst()
                .orElse("");
    }

    /** A part may have another name in what was done to it: what an import opened is accounts, or centres. */
    private static String changed(PageFrame page, String operation, String field) {
        return Stream.concat(
                        Stream.of("access.data.changed." + operation + "." + field),
                        CHANGED.stream().map(start -> start + field))
                .filter(key -> page.texts().has(page.locale(), key))
                .findFirst()
                .map(key -> page.t(key))
                .orElse(field);
    }
}
