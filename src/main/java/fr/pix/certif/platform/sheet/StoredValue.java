package fr.pix.certif.platform.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a cell holds, as it is stored.
 *
 * @param type what the cell says that it holds ({@code float}, {@code date}…); empty when it does not say
 * @param value the stored value, which a formula left there too; none for most texts
 * @param text what the cell shows
 */
public record StoredValue(String type, @Nullable String value, String text) {

    boolean isSomething() {
        return value != null || !text.isEmpty();
    }
}
