package fr.pix.certif.candidates.convocation;

import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import java.time.format.DateTimeFormatter;

/** What a convocation says that can change afterwards. */
public enum ConvocationField {
    NAME,
    EMAIL,
    SESSION,
    DATE,
    TIME,
    ZONE,
    SITE,
    ROOM,
    EXTRA_TIME;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The field as a text to compare and to show; empty for nothing. */
    String of(Convocation said) {
        return switch (this) {
            case NAME -> said.name();
            case EMAIL -> said.email();
            case SESSION -> said.knownSession().map(SessionId::toString).orElse("");
            case DATE -> InFigures.of(said.date());
            case TIME -> CLOCK.format(said.time());
            case ZONE -> said.zone().getId();
            case SITE -> said.site();
            case ROOM -> said.room();
            case EXTRA_TIME -> said.extraTime() == null ? "" : said.extraTime() + "\u00A0%";
        };
    }
}
