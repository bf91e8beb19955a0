package fr.pix.certif.candidates;

import static fr.pix.certif.candidates.CandidateProblem.OBJECTION_ABOUT_REQUIRED;
import static fr.pix.certif.candidates.CandidateProblem.OBJECTION_ABOUT_TOO_LONG;
import static fr.pix.certif.candidates.CandidateProblem.OBJECTION_DATE_OUT_OF_RANGE;
import static fr.pix.certif.candidates.CandidateProblem.OBJECTION_DATE_REQUIRED;
import static fr.pix.certif.candidates.CandidateProblem.OBJECTION_DATE_UNREADABLE;
import static fr.pix.certif.candidates.CandidateProblem.OBJECTION_KIND_REQUIRED;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Fingerprint;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.TypedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That somebody objects to what is done with his data, or wants it restricted (RGPD, articles 21 and 18). While it stands he
 * is sent no convocation unless a member says so for this one (decision 120).
 *
 * @param since when he said so
 * @param about to what, in the words of who noted it: 1–500 characters
 */
public record Objection(Kind kind, LocalDate since, String about) {

    /** Of what it is about, as browsers count. */
    public static final int LONGEST = 500;

    /** The law on which it stands is of that day: nobody could object before. */
    private static final LocalDate FIRST = LocalDate.of(2018, 5, 25);

    /** Which right is used. */
    public enum Kind {
        OBJECTION,
        RESTRICTION
    }

    /** The fields of the form, and of the changes that are told; in the form's order. */
    public static final class Field {

        public static final String KIND = "objection";
        public static final String SINCE = "objection_since";
        public static final String ABOUT = "objection_about";

        private Field() {}
    }

    /** As somebody typed it, or as a form shows it again. */
    public record Typed(String kind, String since, String about) {

        public static Typed of(Objection objection) {
            return new Typed(objection.kind.name(), InFigures.of(objection.since), objection.about);
        }

        /** Kept out of logs. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** What was typed, or all that is wrong with it. */
    static Checked<Objection> check(Typed typed, LocalDate today) {
        var kind = kind(typed.kind());
        var since = since(CleanText.line(typed.since()), today);
        var about = about(CleanText.lines(typed.about()));
        var faults = Checked.faults(kind, since, about);
        return faults.isEmpty()
                ? Checked.valid(new Objection(kind.value(), since.value(), about.value()))
                : new Checked.Faulty<>(faults);
    }

    private static Checked<Kind> kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.faulty(Fault.of(Field.KIND, OBJECTION_KIND_REQUIRED)));
    }

    private static Checked<LocalDate> since(String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return Checked.faulty(Fault.of(Field.SINCE, OBJECTION_DATE_REQUIRED));
        }
        var date = TypedDate.parse(typed);
        if (date.isEmpty()) {
            return Checked.faulty(Fault.of(Field.SINCE, OBJECTION_DATE_UNREADABLE));
        }
        return date.get().isBefore(FIRST) || date.get().isAfter(today)
                ? Checked.faulty(
                        Fault.of(Field.SINCE, OBJECTION_DATE_OUT_OF_RANGE, InFigures.of(FIRST), InFigures.of(today)))
                : Checked.valid(date.get());
    }

    private static Checked<String> about(String typed) {
        if (typed.isEmpty()) {
            return Checked.faulty(Fault.of(Field.ABOUT, OBJECTION_ABOUT_REQUIRED));
        }
        return typed.length() > LONGEST
                ? Checked.faulty(Fault.of(Field.ABOUT, OBJECTION_ABOUT_TOO_LONG, LONGEST, typed.length()))
                : Checked.valid(typed);
    }

    /** What tells whether somebody noted something else since: empty where nothing is noted. */
    public static String print(Optional<Objection> noted) {
        return noted.map(Typed::of)
                .map(typed -> Fingerprint.of(Stream.of(typed.kind(), typed.since(), typed.about())))
                .orElse("");
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Objection";
    }
}
