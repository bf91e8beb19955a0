package fr.pix.certif.platform.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says of a field after its name: what is wrong, its hint, what holds for the whole form. All of it: who
 * corrects a date needs its form as much as who types it the first time.
 */
public final class Described {

    private Described() {}

    /** The value of {@code aria-describedby} for the texts that are there, the first read first; none without any. */
    public static @Nullable String by(@Nullable String... ids) {
        var texts = Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return texts.isEmpty() ? null : texts;
    }
}
