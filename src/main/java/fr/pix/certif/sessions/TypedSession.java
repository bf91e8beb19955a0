package fr.pix.certif.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session as somebody typed it, nothing checked: what a form shows again when it is refused. */
public record TypedSession(
        String site, String room, String date, String time, String invigilators, String observations) {

    public static final TypedSession BLANK = new TypedSession("", "", "", "", "", "");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public TypedSession(
            @Nullable String site,
            @Nullable String room,
            @Nullable String date,
            @Nullable String time,
            @Nullable String invigilators,
            @Nullable String observations) {
        this.site = Objects.requireNonNullElse(site, "");
        this.room = Objects.requireNonNullElse(room, "");
        this.date = Objects.requireNonNullElse(date, "");
        this.time = Objects.requireNonNullElse(time, "");
        this.invigilators = Objects.requireNonNullElse(invigilators, "");
        this.observations = Objects.requireNonNullElse(observations, "");
    }

    /** What the form of an existing session is filled with (G63). */
    public static TypedSession of(SessionDetails details) {
        return new TypedSession(
                details.site(),
                details.room(),
                typed(details.date()),
                typed(details.time()),
                details.invigilators(),
                details.observations());
    }

    /** The same, but for some fields those of another. */
    public TypedSession with(TypedSession other, Collection<String> fields) {
        Function<SessionField, String> choice = field -> field.of(fields.contains(field.id()) ? other : this);
        return new TypedSession(
                choice.apply(SessionField.SITE),
                choice.apply(SessionField.ROOM),
                choice.apply(SessionField.DATE),
                choice.apply(SessionField.TIME),
                choice.apply(SessionField.INVIGILATORS),
                choice.apply(SessionField.OBSERVATIONS));
    }

    /** 19/04/2019, as the guide writes dates (G28, G47). */
    public static String typed(LocalDate date) {
        return DATE.format(date);
    }

    /** 13:30, as the guide writes times (G28, G47). */
    public static String typed(LocalTime time) {
        return TIME.format(time);
    }
}
