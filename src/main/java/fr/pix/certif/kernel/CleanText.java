package fr.pix.certif.kernel;

import java.util.regex.Pattern;

/**
 * Text as it is kept: without spaces around it, and without characters that no screen, paper or database can carry.
 * Lengths are counted as browsers count them, so that the same limit holds everywhere.
 */
public final class CleanText {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n]]");

    /** All that is seen as a space, no-break and zero-width ones included. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");

    private CleanText() {}

    /** Text of one line: a line break counts as a space. */
    public static String line(String typed) {
        return lines(typed).replace('\n', ' ');
    }

    /** Text that may have several lines, each ended by a line feed. */
    public static String lines(String typed) {
        return isClean(typed) ? typed : cleaned(typed);
    }

    /** What nearly every text is, and what is seen several times faster than patterns would find nothing to do. */
    private static boolean isClean(String typed) {
        return typed.isEmpty()
                || (isInk(typed.charAt(0))
                        && isInk(typed.charAt(typed.length() - 1))
                        && typed.chars().allMatch(character -> character == ' ' || isInk(character)));
    }

    /** Letters, digits and marks of western languages: not all there are, but none that is cleaned away. */
    private static boolean isInk(int character) {
        return (character > ' ' && character < '\u007F')
                || (character > '\u00A0' && character <= '\u017F')
                || (character >= '\u2010' && character <= '\u2027');
    }

    private static String cleaned(String typed) {
        var broken = LINE_BREAKS.matcher(typed.replace('\t', ' ')).replaceAll("\n");
        return AROUND.matcher(UNUSABLE.matcher(broken).replaceAll("")).replaceAll("");
    }
}
