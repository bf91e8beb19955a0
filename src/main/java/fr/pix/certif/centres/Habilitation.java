package fr.pix.certif.centres;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which complementary certifications a centre may hold sessions of, beside Pix's own. */
public enum Habilitation {
    CLEA,
    DROIT,
    PRO_SANTE,
    EDU_1ER_DEGRE,
    EDU_2ND_DEGRE,
    EDU_CPE;

    /** The field of a form that they are chosen in. */
    public static final String FIELD = "habilitations";

    /** What full names have besides, and none is told by. */
    private static final Set<String> OF_THE_BRAND = Set.of("pix", "numerique");

    /** In their own order, each once. */
    static Checked<List<Habilitation>> check(List<String> typed) {
        var said = typed.stream()
                .map(CleanText::line)
                .filter(name -> !name.isEmpty())
                .toList();
        var faults = said.stream()
                .filter(name -> named(name).isEmpty())
                .distinct()
                .map(name -> Fault.of(FIELD, CentreProblem.HABILITATION_UNKNOWN, name))
                .toList();
        return faults.isEmpty() ? Checked.valid(among(said)) : new Checked.Faulty<>(faults);
    }

    /** Those that are named among what was typed, in their own order, each once. */
    public static List<Habilitation> among(List<String> typed) {
        return typed.stream()
                .flatMap(name -> named(name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** However it is written: « Pro Santé », « pro-sante », and as screens have it, « Pix+ Pro Santé ». */
    private static Optional<Habilitation> named(String said) {
        var name = CentreWords.of(said).stream()
                .filter(word -> !OF_THE_BRAND.contains(word))
                .collect(joining("_"))
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(habilitation -> habilitation.name().equals(name))
                .findFirst();
    }
}
