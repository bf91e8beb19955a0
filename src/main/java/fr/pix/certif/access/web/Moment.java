package fr.pix.certif.access.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as a person reads them on his account's pages, which belong to no centre and to no zone of one. */
public final class Moment {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Moment() {}

    public static String of(Instant at) {
        return FORM.format(at.atZone(ZONE));
    }
}
