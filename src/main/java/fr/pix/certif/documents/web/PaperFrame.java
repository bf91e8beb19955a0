package fr.pix.certif.documents.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a paper's template knows beside its model. Papers are French, whoever prints them: others read them. */
public record PaperFrame(MessageSource messages) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
