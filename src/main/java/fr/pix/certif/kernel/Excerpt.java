package fr.pix.certif.kernel;

/** The beginning of what somebody typed, as a sentence or a table quotes it: enough to recognise it, whatever its length. */
public final class Excerpt {

    private Excerpt() {}

    /** The text, or as many of its first characters with an ellipsis; none is cut in two. */
    public static String of(String typed, int most) {
        var beginning = beginning(typed, most);
        return beginning.length() < typed.length() ? beginning + "…" : typed;
    }

    /** The same without the ellipsis, for what is compared or looked for. */
    public static String beginning(String typed, int most) {
        return typed.codePointCount(0, typed.length()) > most
                ? typed.substring(0, typed.offsetByCodePoints(0, most))
                : typed;
    }
}
