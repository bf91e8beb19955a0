package fr.pix.certif.places;

import fr.pix.certif.kernel.Folded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A town's name as it is compared: its words in their order, without case, accents, hyphens and apostrophes. « St » is
 * Saint, and « Paris 18 », « Paris 18e » and « Paris 18ème arr. » are the Paris 18e Arrondissement.
 *
 * @param words with one space between them
 */
record TownName(String words) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER =
            Pattern.compile("\\b0*(\\d+)(?: ?(?:er|ere|e|eme|nde?))?(?: (?:arrondissement|arrt|arr|ardt))?\\b");

    private static final Pattern ONE_NUMBER = Pattern.compile("\\d+");

    private static final Map<String, String> WHOLE_WORDS =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");

    private static final Pattern ARTICLE = Pattern.compile("(?:l|le|la|les) ");

    static TownName of(String written) {
        return ofWords(split(written));
    }

    /** What the names begin with that somebody is typing: « st » is the beginning of Saint-Denis, and of Sturzelbronn. */
    static List<String> beginnings(String typed) {
        var words = split(typed);
        var before = words.subList(0, words.size() - 1);
        return Stream.of(ofWords(words).letters(), ofWords(before).letters() + words.getLast())
                .distinct()
                .toList();
    }

    private static List<String> split(String written) {
        var spaced = NO_LETTERS.matcher(Folded.of(written).text()).replaceAll(" ");
        return Arrays.asList(spaced.strip().split(" "));
    }

    private static TownName ofWords(List<String> words) {
        var whole =
                words.stream().map(word -> WHOLE_WORDS.getOrDefault(word, word)).collect(Collectors.joining(" "));
        return new TownName(NUMBER.matcher(whole).replaceAll("$1"));
    }

    /** Whether somebody who typed these {@link #beginnings} may mean this town, with or without its article. */
    boolean beginsWith(List<String> beginnings) {
        return beginnings.stream()
                .anyMatch(beginning -> letters().startsWith(beginning)
                        || withoutArticle()
                                .filter(bare -> bare.startsWith(beginning))
                                .isPresent());
    }

    /** « Paris 18 » is one of Paris. */
    boolean isArrondissementOf(TownName city) {
        return words.startsWith(city.words + ' ')
                && ONE_NUMBER.matcher(words.substring(city.words.length() + 1)).matches();
    }

    /** The words as one: « L'Haÿ » is also written « LHAY ». */
    String letters() {
        return words.replace(" ", "");
    }

    /** The letters behind the article, by which people look for Le Havre too; nothing where there is none. */
    Optional<String> withoutArticle() {
        var article = ARTICLE.matcher(words);
        return article.lookingAt()
                ? Optional.of(new TownName(words.substring(article.end())).letters())
                : Optional.empty();
    }
}
