package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Checked;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every commune of the official file is found, however somebody writes its name. */
class EveryCommuneTest {

    private static final int AT_ONCE = 2_000;
    private static final List<Commune> COMMUNES = Commune.all().toList();

    private final FindBirthPlace places = PlacesFixture.findBirthPlace();

    private record Asked(TypedBirthPlace typed, String name) {}

    @Example
    void each_is_found_by_its_code_and_by_its_former_ones() {
        var asked = COMMUNES.stream()
                .flatMap(commune -> Stream.concat(Stream.of(commune.code()), commune.formerCodes().stream())
                        .map(code -> new Asked(new TypedBirthPlace("France", code, "", ""), commune.name())))
                .toList();
        assertThat(asked).hasSizeGreaterThan(41_000);
        // the name is another's where a delegated commune has the code of the whole, or bears a former code
        var names = found(asked);
        var others = IntStream.range(0, asked.size())
                .filter(i -> !names.get(i).equals(asked.get(i).name()))
                .mapToObj(i -> asked.get(i).typed().inseeCode())
                .toList();
        var partsHave = COMMUNES.stream()
                .filter(commune -> !commune.isPresent())
                .map(Commune::code)
                .toList();
        assertThat(partsHave).containsAll(others);
    }

    @Example
    void each_is_found_by_each_of_its_postal_codes_and_its_name() {
        var asked = COMMUNES.stream()
                .flatMap(commune -> commune.postalCodes().stream()
                        .map(code ->
                                new Asked(new TypedBirthPlace("France", "", code, commune.name()), commune.name())))
                .toList();
        assertThat(asked).hasSizeGreaterThan(35_000);
        assertThat(found(asked)).isEqualTo(asked.stream().map(Asked::name).toList());
    }

    @Property(tries = 400)
    void case_accents_hyphens_and_apostrophes_change_nothing(
            @ForAll("communes") Commune commune, @ForAll("mutations") List<Mutation> mutations) {
        var typed = commune.name();
        for (var mutation : mutations) {
            typed = mutation.of(typed);
        }
        var place = places.check(
                new TypedBirthPlace("france", "", commune.postalCodes().getFirst(), typed));
        assertThat(place)
                .as(typed)
                .isEqualTo(places.check(
                        new TypedBirthPlace("France", "", commune.postalCodes().getFirst(), commune.name())));
        assertThat(place.faults()).isEmpty();
    }

    enum Mutation {
        CAPITALS,
        SMALL,
        NO_ACCENTS,
        SPACES,
        CURLY,
        ABBREVIATED,
        DECOMPOSED;

        String of(String name) {
            return switch (this) {
                case CAPITALS -> name.toUpperCase(Locale.FRENCH);
                case SMALL -> name.toLowerCase(Locale.FRENCH);
                case NO_ACCENTS ->
                    Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                case SPACES -> " " + name.replaceAll("[-' ]", "  ") + "\u00A0";
                case CURLY -> name.replace('\'', '’').replace('-', '\u2011');
                case ABBREVIATED ->
                    name.replaceAll("(?i)\\bsaint(e?)\\b", "St$1").replace(" Arrondissement", "");
                case DECOMPOSED -> Normalizer.normalize(name, Normalizer.Form.NFD);
            };
        }
    }

    @Provide
    Arbitrary<Commune> communes() {
        return Arbitraries.of(COMMUNES.stream()
                .filter(commune -> !commune.postalCodes().isEmpty())
                .toList());
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Arbitraries.of(Mutation.class).list().ofMaxSize(4);
    }

    private List<String> found(List<Asked> asked) {
        var names = new ArrayList<String>();
        for (var from = 0; from < asked.size(); from += AT_ONCE) {
            var some = asked.subList(from, Math.min(from + AT_ONCE, asked.size()));
            places.checkAll(some.stream().map(Asked::typed).toList()).stream()
                    .map(Checked::value)
                    .map(BirthPlace::town)
                    .forEach(names::add);
        }
        return names;
    }
}
