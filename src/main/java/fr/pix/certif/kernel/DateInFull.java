package fr.pix.certif.kernel;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.util.function.Function.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A date with the day of the week and the month's name, as people write it: in French the first of a month is « 1er ». */
public enum DateInFull {

    /** « vendredi 19 avril 2019 », to be read from a distance. */
    WHOLE("MMMM"),

    /** « vendredi 19 avr. 2019 » (G52). */
    ABBREVIATED("MMM");

    private final DateTimeFormatter french;
    private final DateTimeFormatter others;

    DateInFull(String month) {
        this.french = new DateTimeFormatterBuilder()
                .appendPattern("EEEE ")
                .appendText(
                        DAY_OF_MONTH,
                        LongStream.rangeClosed(1, 31)
                                .boxed()
                                .collect(Collectors.toMap(identity(), day -> day == 1 ? "1er" : Long.toString(day))))
                .appendPattern(" " + month + " uuuu")
                .toFormatter(Locale.FRENCH);
        this.others = DateTimeFormatter.ofPattern("EEEE d " + month + " uuuu");
    }

    public String of(LocalDate date, Locale language) {
        var isFrench = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        return (isFrench ? french : others.withLocale(language)).format(date);
    }
}
