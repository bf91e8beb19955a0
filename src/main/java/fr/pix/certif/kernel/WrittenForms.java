package fr.pix.certif.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people write one thing, each a pattern with groups of the same names. */
record WrittenForms(List<Pattern> patterns) {

    static WrittenForms of(String... patterns) {
        return new WrittenForms(Arrays.stream(patterns).map(Pattern::compile).toList());
    }

    /** The whole text in the first form that it has. */
    Optional<MatchResult> match(String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .findFirst();
    }
}
