package fr.pix.certif.sessions;

import java.util.Locale;

/** What a member fills in, in the guide's order (G35): the one list for forms, histories and papers. */
public enum SessionField {
    SITE,
    ROOM,
    DATE,
    TIME,
    INVIGILATORS,
    OBSERVATIONS;

    /** What nobody fills in, and what an import changes: the number, in the audit. */
    public static final String NUMBER = "number";

    /** The field's stable name, in forms and in the audit. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that stable name. */
    public static SessionField ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** What the field shows. */
    public String of(TypedSession typed) {
        return switch (this) {
            case SITE -> typed.site();
            case ROOM -> typed.room();
            case DATE -> typed.date();
            case TIME -> typed.time();
            case INVIGILATORS -> typed.invigilators();
            case OBSERVATIONS -> typed.observations();
        };
    }
}
