package fr.pix.certif.admin.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as administrators read them: by the clocks of Pix, whichever centre they concern. */
public final class Moments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Moments() {}

    public static String of(Instant at) {
        return MOMENT.format(at.atZone(ZONE));
    }
}
