package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Letter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Convocations on paper, a sheet of A4 each. Papers are French, whoever prints them: others read them. */
public record ConvocationPapers(Texts texts, SessionId session, LocalDate printedOn, List<Letter> letters) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return texts.text(Locale.FRENCH, "documents.convocation." + key, arguments);
    }

    public String day() {
        return DAY.format(printedOn);
    }
}
