package fr.pix.certif.candidates.web;

import static fr.pix.certif.candidates.CandidateField.BIRTH_COUNTRY;
import static fr.pix.certif.candidates.CandidateField.BIRTH_DATE;
import static fr.pix.certif.candidates.CandidateField.BIRTH_NAME;
import static fr.pix.certif.candidates.CandidateField.BIRTH_TOWN;
import static fr.pix.certif.candidates.CandidateField.FIRST_NAME;
import static fr.pix.certif.candidates.CandidateField.INSEE_CODE;
import static fr.pix.certif.candidates.CandidateField.POSTAL_CODE;
import static fr.pix.certif.candidates.CandidateField.SEX;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.Meanwhile;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.ListCandidates.Found;
import fr.pix.certif.candidates.SameDay;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.web.ComparedPvs.Comparison;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.places.Countries;
import fr.pix.certif.places.Country;
import fr.pix.certif.platform.web.PageFrame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of enrolment and of correction: the same fields.
 *
 * @param found the session with those who are in it
 * @param typed what the fields show, just as it was typed
 * @param faults all that was wrong with it, in the fields' order
 * @param notice what the form has to say above its fields; none for nothing
 */
public record CandidateFormPage(
        Purpose purpose,
        Found found,
        TypedCandidate typed,
        List<Fault> faults,
        @Nullable Notice notice) {

    /** Without which nobody is enrolled, in the order of the form; where he was born comes after them. */
    private static final List<CandidateField> PERSON = List.of(BIRTH_NAME, FIRST_NAME, SEX, BIRTH_DATE, BIRTH_COUNTRY);

    /** So many of those enrolled last stand beside the form. */
    private static final int LAST = 10;

    /** What the form is for. */
    public sealed interface Purpose {

        /**
         * The enrolment of somebody.
         *
         * @param formKey makes it happen once, however often its form is sent
         * @param from the comparison of a PV to which it leads back; none for who is enrolled by himself
         */
        record Enrolment(UUID formKey, Optional<Comparison> from) implements Purpose {}

        /** The correction of a candidate who had this version when the form was filled. */
        record Correction(CandidateId candidate, String name, int version) implements Purpose {}
    }

    /** What the form has to say. */
    public sealed interface Notice {

        /**
         * Somebody has just been enrolled; the next one may follow.
         *
         * @param sameDay other sessions of the day in which he is; most often none
         */
        record Enrolled(Candidate candidate, List<SameDay> sameDay) implements Notice {}

        /** The form enrolled this candidate already; the fields now say something else. */
        record SentBefore(Candidate candidate) implements Notice {}

        /**
         * Somebody saved the candidate meanwhile.
         *
         * @param last who did, if the history has it: of who came from elsewhere it may have nothing
         * @param changed what he changed: fields that the member had left as he found them show it, those that he changed
         *     too show what he typed
         */
        record Overtaken(Optional<Saved> last, Meanwhile changed) implements Notice {}

        /** Who saved something, and when. */
        record Saved(String by, String at) {}
    }

    public SessionId session() {
        return found.session().id();
    }

    public boolean isEnrolment() {
        return purpose instanceof Purpose.Enrolment;
    }

    public boolean ofSchool() {
        return found.ofSchool();
    }

    public List<Habilitation> habilitations() {
        return found.by().habilitations();
    }

    /** The certification that the candidate takes though the centre may not hold it any more; most often none. */
    public Optional<Habilitation> withdrawn() {
        return purpose instanceof Purpose.Correction correction
                ? found.rows().stream()
                        .filter(candidate -> candidate.id().equals(correction.candidate()))
                        .findFirst()
                        .map(candidate -> candidate.details().complementary())
                        .filter(taken -> !habilitations().contains(taken))
                : Optional.empty();
    }

    public List<String> countries() {
        return Countries.all().stream().map(Country::name).toList();
    }

    public String text(CandidateField field) {
        return typed.text(field);
    }

    public boolean says(CandidateField field, String text) {
        return typed.text(field).equals(text);
    }

    /** What is wrong with a field, in the reader's language; none if nothing is. */
    public @Nullable String error(PageFrame page, CandidateField field) {
        return page.error(faults, field.id());
    }

    /** Where the typing goes on: the first field that is wrong, or that is wanted still of who is enrolled. */
    public boolean focuses(CandidateField field) {
        return faults.isEmpty()
                ? isEnrolment() && !isRefused() && field == missing()
                : faults.getFirst().field().equals(field.id());
    }

    /** The very first, where nothing is. */
    private CandidateField missing() {
        return Stream.concat(PERSON.stream(), place())
                .filter(field -> text(field).isEmpty())
                .findFirst()
                .orElse(PERSON.getFirst());
    }

    private Stream<CandidateField> place() {
        if (!text(INSEE_CODE).isEmpty()) {
            return Stream.empty();
        }
        return says(BIRTH_COUNTRY, Country.FRANCE.name()) ? Stream.of(POSTAL_CODE, BIRTH_TOWN) : Stream.of(BIRTH_TOWN);
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || (notice != null && !(notice instanceof Notice.Enrolled));
    }

    /** What somebody else changed in a field that the member had left alone; none otherwise. */
    public @Nullable AuditChange taken(CandidateField field) {
        return notice instanceof Notice.Overtaken overtaken
                ? overtaken.changed().taken(field.id())
                : null;
    }

    /** What somebody else changed in a field that the member changed too; none otherwise. */
    public @Nullable AuditChange disputed(CandidateField field) {
        return notice instanceof Notice.Overtaken overtaken
                ? overtaken.changed().disputed(field.id())
                : null;
    }

    /** The id of what a screen reader says of a field beside its hint and its error; none without it. */
    public @Nullable String also(CandidateField field) {
        return taken(field) == null ? null : field.id() + "-taken";
    }

    /** Those enrolled last, the latest first. */
    public List<Candidate> last() {
        return found.rows().stream()
                .sorted(Comparator.comparing(Candidate::createdAt)
                        .thenComparingLong(candidate -> candidate.id().value())
                        .reversed())
                .limit(LAST)
                .toList();
    }

    /** What a field said of the others in the session, to be chosen rather than typed. */
    public List<String> before(CandidateField field) {
        Function<Candidate, String> text =
                candidate -> TypedCandidate.of(candidate.details()).text(field);
        return found.rows().stream()
                .map(text)
                .filter(said -> !said.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
