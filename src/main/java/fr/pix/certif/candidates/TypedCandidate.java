package fr.pix.certif.candidates;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.places.TypedBirthPlace;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as somebody typed him, or as a line of a list says, nothing checked: what a form shows again when it is
 * refused.
 *
 * @param texts of the fields that say anything
 */
public record TypedCandidate(Map<CandidateField, String> texts) {

    /** What « oui » is in a form or a list. */
    public static final String YES = "oui";

    public static final TypedCandidate BLANK = new TypedCandidate(Map.of());

    public TypedCandidate {
        texts = Map.copyOf(texts);
    }

    /** Takes each field's text from where it was typed; none is as good as an empty one. */
    public static TypedCandidate of(Function<CandidateField, @Nullable String> text) {
        return new TypedCandidate(Arrays.stream(CandidateField.values())
                .filter(field -> !said(text, field).isEmpty())
                .collect(toMap(Function.identity(), field -> said(text, field))));
    }

    /** What the form of a candidate is filled with: a place that was found by its INSEE code shows that alone. */
    public static TypedCandidate of(CandidateDetails details) {
        var texts = new EnumMap<CandidateField, String>(CandidateField.class);
        texts.put(CandidateField.BIRTH_NAME, details.birthName());
        texts.put(CandidateField.FIRST_NAME, details.firstName());
        texts.put(CandidateField.SEX, details.sex().name());
        texts.put(CandidateField.BIRTH_DATE, InFigures.of(details.birthDate()));
        var place = TypedBirthPlace.of(details.birthPlace());
        texts.put(CandidateField.BIRTH_COUNTRY, place.country());
        texts.put(CandidateField.INSEE_CODE, details.birthPlace().isAbroad() ? "" : place.inseeCode());
        texts.put(CandidateField.POSTAL_CODE, place.postalCode());
        texts.put(CandidateField.BIRTH_TOWN, place.town());
        texts.put(CandidateField.EXTERNAL_ID, details.externalId());
        texts.put(CandidateField.EXTRA_TIME, details.extraTime() == null ? "" : details.extraTime() + "\u00A0%");
        texts.put(CandidateField.ACCESSIBILITY, details.accessibility() ? YES : "");
        texts.put(CandidateField.COMPLEMENTARY, name(details.complementary()));
        texts.put(CandidateField.BILLING, name(details.billing()));
        texts.put(CandidateField.PREPAYMENT_CODE, details.prepaymentCode());
        texts.put(CandidateField.RESULT_EMAIL, details.resultEmail());
        texts.put(CandidateField.CONVOCATION_EMAIL, details.convocationEmail());
        return of(texts::get);
    }

    /** What a field says; empty for nothing. */
    public String text(CandidateField field) {
        return texts.getOrDefault(field, "");
    }

    /** The same, but for one field. */
    public TypedCandidate with(CandidateField field, String text) {
        return of(each -> each == field ? text : text(each));
    }

    /** The same, but for some fields those of another. */
    public TypedCandidate with(TypedCandidate other, Collection<CandidateField> fields) {
        return of(field -> fields.contains(field) ? other.text(field) : text(field));
    }

    TypedBirthPlace birthPlace() {
        return new TypedBirthPlace(
                text(CandidateField.BIRTH_COUNTRY),
                text(CandidateField.INSEE_CODE),
                text(CandidateField.POSTAL_CODE),
                text(CandidateField.BIRTH_TOWN));
    }

    private static String said(Function<CandidateField, @Nullable String> text, CandidateField field) {
        return Objects.requireNonNullElse(text.apply(field), "");
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "TypedCandidate";
    }
}
