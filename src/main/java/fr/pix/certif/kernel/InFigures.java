package fr.pix.certif.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times in figures, as people in France write them, on pages of any language. */
public final class InFigures {

    /** The clock of what belongs to no centre: accounts, mails, what administrators of Pix do. */
    public static final ZoneId PIX = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private InFigures() {}

    /** 21/03/2019 (G28, G47). */
    public static String of(LocalDate date) {
        return DATE.format(date);
    }

    /** 14:00 (G28, G47). */
    public static String of(LocalTime time) {
        return TIME.format(time);
    }

    /** 21/03/2019 14:00, by the clock of the place. */
    public static String of(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** 21/03/2019 14:00, by the clock of Pix. */
    public static String of(Instant moment) {
        return of(moment, PIX);
    }
}
