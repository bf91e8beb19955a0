package fr.pix.certif.candidates;

import static fr.pix.certif.candidates.CandidateProblem.BIRTH_NAME_REQUIRED;
import static fr.pix.certif.candidates.CandidateProblem.BIRTH_NAME_TOO_LONG;
import static fr.pix.certif.candidates.CandidateProblem.CONVOCATION_EMAIL_MALFORMED;
import static fr.pix.certif.candidates.CandidateProblem.FIRST_NAME_REQUIRED;
import static fr.pix.certif.candidates.CandidateProblem.FIRST_NAME_TOO_LONG;
import static fr.pix.certif.candidates.CandidateProblem.RESULT_EMAIL_MALFORMED;

import fr.pix.certif.access.AccessProblem;
import fr.pix.certif.access.Email;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.places.BirthPlace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of a candidate's fields for one centre, one day: all that is wrong at once, each under its field. */
final class CandidateCheck {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PERCENT = Pattern.compile("0*([1-9]\\d{0,2})[\\s\\p{Z}]*%?");

    private final boolean school;
    private final List<Habilitation> habilitations;
    private final LocalDate today;

    CandidateCheck(Member by, LocalDate today) {
        this.school = by.isOfSchool();
        this.habilitations = by.habilitations();
        this.today = today;
    }

    Checked<CandidateDetails> check(CandidateToCheck one, Checked<BirthPlace> birthPlace) {
        var typed = one.typed();
        var birthName = name(CandidateField.BIRTH_NAME, typed, BIRTH_NAME_REQUIRED, BIRTH_NAME_TOO_LONG);
        var firstName = name(CandidateField.FIRST_NAME, typed, FIRST_NAME_REQUIRED, FIRST_NAME_TOO_LONG);
        var sex = sex(typed);
        var birthDate = BirthDate.parse(typed.text(CandidateField.BIRTH_DATE), today);
        var externalId = externalId(typed);
        var extraTime = extraTime(typed);
        var accessibility = accessibility(typed);
        var complementary = complementary(one);
        var billing = BillingCheck.check(one, school);
        var resultEmail = email(CandidateField.RESULT_EMAIL, typed, RESULT_EMAIL_MALFORMED);
        var convocationEmail = email(CandidateField.CONVOCATION_EMAIL, typed, CONVOCATION_EMAIL_MALFORMED);
        var faults = Checked.faults(
                birthName,
                firstName,
                sex,
                birthDate,
                birthPlace,
                externalId,
                extraTime,
                accessibility,
                complementary,
                billing,
                resultEmail,
                convocationEmail);
        return faults.isEmpty()
                ? Checked.valid(new CandidateDetails(
                        birthName.value(),
                        firstName.value(),
                        sex.value(),
                        birthDate.value(),
                        birthPlace.value(),
                        externalId.value(),
                        extraTime.value().orElse(null),
                        resultEmail.value(),
                        convocationEmail.value(),
                        billing.value().billing(),
                        billing.value().prepaymentCode(),
                        complementary.value().orElse(null),
                        accessibility.value()))
                : new Checked.Faulty<>(faults);
    }

    /** A class or identifier as it is kept. */
    Checked<String> externalId(TypedCandidate typed) {
        var text = line(typed, CandidateField.EXTERNAL_ID);
        return text.length() > CandidateDetails.LINE
                ? fault(
                        CandidateField.EXTERNAL_ID,
                        school ? CandidateProblem.CLASS_TOO_LONG : CandidateProblem.EXTERNAL_ID_TOO_LONG,
                        CandidateDetails.LINE,
                        text.length())
                : Checked.valid(text);
    }

    private static Checked<String> name(
            CandidateField field, TypedCandidate typed, CandidateProblem required, CandidateProblem tooLong) {
        var text = line(typed, field);
        if (text.isEmpty()) {
            return fault(field, required);
        }
        return text.length() > CandidateDetails.LINE
                ? fault(field, tooLong, CandidateDetails.LINE, text.length())
                : Checked.valid(text);
    }

    private static Checked<Sex> sex(TypedCandidate typed) {
        var text = typed.text(CandidateField.SEX);
        return Sex.parse(text)
                .map(Checked::valid)
                .orElseGet(() -> fault(
                        CandidateField.SEX,
                        text.isBlank() ? CandidateProblem.SEX_REQUIRED : CandidateProblem.SEX_UNKNOWN));
    }

    private static Checked<Optional<Integer>> extraTime(TypedCandidate typed) {
        var text = line(typed, CandidateField.EXTRA_TIME);
        if (text.isEmpty()) {
            return Checked.valid(Optional.empty());
        }
        var percent = PERCENT.matcher(text);
        return percent.matches()
                ? Checked.valid(Optional.of(Integer.valueOf(percent.group(1))))
                : fault(CandidateField.EXTRA_TIME, CandidateProblem.EXTRA_TIME_UNREADABLE);
    }

    private static Checked<Boolean> accessibility(TypedCandidate typed) {
        return switch (Folded.of(typed.text(CandidateField.ACCESSIBILITY)).text()) {
            case TypedCandidate.YES -> Checked.valid(true);
            case "", "non" -> Checked.valid(false);
            default -> fault(CandidateField.ACCESSIBILITY, CandidateProblem.ACCESSIBILITY_UNREADABLE);
        };
    }

    private Checked<Optional<Habilitation>> complementary(CandidateToCheck one) {
        return one.unchanged(CandidateField.COMPLEMENTARY)
                .map(saved -> Checked.valid(Optional.ofNullable(saved.complementary())))
                .orElseGet(() -> complementary(one.typed()));
    }

    /** At most one, by its name: a list that ticks several hands them over separated by commas. */
    private Checked<Optional<Habilitation>> complementary(TypedCandidate typed) {
        var names = Arrays.stream(typed.text(CandidateField.COMPLEMENTARY).split(",", -1))
                .map(CleanText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > 1) {
            return fault(CandidateField.COMPLEMENTARY, CandidateProblem.COMPLEMENTARY_TOO_MANY);
        }
        var chosen = habilitations.stream()
                .filter(habilitation -> names.contains(habilitation.name()))
                .findFirst();
        return chosen.isEmpty() && !names.isEmpty()
                ? fault(CandidateField.COMPLEMENTARY, CandidateProblem.COMPLEMENTARY_UNKNOWN)
                : Checked.valid(chosen);
    }

    private static Checked<String> email(CandidateField field, TypedCandidate typed, CandidateProblem malformed) {
        var text = line(typed, field);
        if (text.isEmpty()) {
            return Checked.valid("");
        }
        return switch (Email.parseReachable(text)) {
            case Checked.Valid<Email>(var email) -> Checked.valid(email.address());
            case Checked.Faulty<Email>(var faults) -> {
                var problem = faults.getFirst().problem();
                yield Checked.faulty(
                        Fault.of(field.id(), problem == AccessProblem.EMAIL_ACCENTED ? problem : malformed));
            }
        };
    }

    /** Text of one line, without spaces around it, and one where there are several. */
    static String line(TypedCandidate typed, CandidateField field) {
        return SPACES.matcher(CleanText.line(typed.text(field))).replaceAll(" ");
    }

    static <T> Checked<T> fault(CandidateField field, CandidateProblem problem, Object... arguments) {
        return Checked.faulty(Fault.of(field.id(), problem, arguments));
    }
}
