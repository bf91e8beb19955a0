package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.DateInFull;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.sessions.TypedSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** Dates and times as the guide writes them. */
public final class SessionDates {

    private SessionDates() {}

    /** 21/03/2019 (G28). */
    public static String shortly(LocalDate date) {
        return TypedSession.typed(date);
    }

    /** 14:00 (G28). */
    public static String shortly(LocalTime time) {
        return TypedSession.typed(time);
    }

    /** « vendredi 19 avr. 2019 » (G52). */
    public static String inFull(LocalDate date, Locale locale) {
        return DateInFull.ABBREVIATED.of(date, locale);
    }

    /** When something happened, by the clock of the place. */
    public static String moment(Instant instant, ZoneId zone) {
        return InFigures.of(instant, zone);
    }
}
