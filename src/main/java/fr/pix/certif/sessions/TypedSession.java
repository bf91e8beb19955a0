package fr.pix.certif.sessions;

import fr.pix.certif.kernel.InFigures;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session as somebody typed it, nothing checked: what a form shows again when it is refused. */
public record TypedSession(
        String site, String room, String date, String time, String invigilators, String observations) {

    public static final TypedSession BLANK = new TypedSession("", "", "", "", "", "");

    /** What each field holds; nothing where nobody typed anything. */
    public static TypedSession of(Function<SessionField, @Nullable String> fields) {
        Function<SessionField, String> typed = field -> Objects.requireNonNullElse(fields.apply(field), "");
        return new TypedSession(
                typed.apply(SessionField.SITE),
                typed.apply(SessionField.ROOM),
                typed.apply(SessionField.DATE),
                typed.apply(SessionField.TIME),
                typed.apply(SessionField.INVIGILATORS),
                typed.apply(SessionField.OBSERVATIONS));
    }

    /** What the form of an existing session is filled with (G63). */
    public static TypedSession of(SessionDetails details) {
        return new TypedSession(
                details.site(),
                details.room(),
                InFigures.of(details.date()),
                InFigures.of(details.time()),
                details.invigilators(),
                details.observations());
    }

    /** The same, but for some fields those of another. */
    public TypedSession with(TypedSession other, Collection<String> fields) {
        return of(field -> field.of(fields.contains(field.id()) ? other : this));
    }
}
