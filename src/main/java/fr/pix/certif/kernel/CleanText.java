package fr.pix.certif.kernel;

import java.util.regex.Pattern;

/**
 * Text as it is kept: without spaces around it, and without characters that nobody sees or that no screen, paper or
 * database can carry. Lengths are counted as browsers count them, so that the same limit holds everywhere.
 */
public final class CleanText {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    /**
     * What turns the direction of reading, spaces without width, soft hyphens, fillers and marks of other programs: nobody
     * sees them, two names that look the same would be two, and one could be shown backwards. Joiners, and what chooses an
     * emoji's form or flag, stay, for scripts and emoji are written with them.
     */
    private static final String UNSEEN = "\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E"
            + "\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB";

    private static final char SOFT_HYPHEN = '\u00AD';

    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}" + UNSEEN + "&&[^\\n]]");

    /** All that is seen as a space, no-break ones included. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

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
                || (character > '\u00A0' && character <= '\u017F' && character != SOFT_HYPHEN)
                || (character >= '\u2010' && character <= '\u2027');
    }

    private static String cleaned(String typed) {
        var broken = LINE_BREAKS.matcher(typed.replace('\t', ' ')).replaceAll("\n");
        return AROUND.matcher(UNUSABLE.matcher(broken).replaceAll("")).replaceAll("");
    }
}
