package fr.pix.certif.platform.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the format of a cell makes of its number. */
enum NumberFormat {
    NUMBER,
    PERCENTAGE,
    DAY,
    TIME;

    /**
     * What says nothing of the kind of value: texts in quotation marks, a character that is escaped or as wide as, what
     * is in brackets (a colour, a language, a condition) unless it is a time that goes beyond a day.
     */
    private static final Pattern AROUND = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?!(?:h+|m+|s+)])[^\\]]*]");

    /** As Excel allows; looking for what stands around could take long in more. */
    private static final int LONGEST = 255;

    /**
     * By a code of the workbook's own, such as {@code dd/mm/yyyy}.
     *
     * @param code of which what is after the first {@code ;} is for numbers below zero
     */
    static NumberFormat ofCode(String code) {
        if (code.length() > LONGEST) {
            return NUMBER;
        }
        var letters = AROUND.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        var end = letters.indexOf(';');
        var shown = end < 0 ? letters : letters.substring(0, end);
        if (shown.equals("general")) {
            return NUMBER;
        }
        if (has(shown, 'y') || has(shown, 'd')) {
            return DAY;
        }
        if (has(shown, 'h') || has(shown, 's')) {
            return TIME;
        }
        if (has(shown, 'm')) {
            return DAY;
        }
        return has(shown, '%') ? PERCENTAGE : NUMBER;
    }

    /** By the number of a code that every workbook knows (ECMA-376 part 1, 18.8.30). */
    static NumberFormat builtIn(String id) {
        return switch (id) {
            case "9", "10" -> PERCENTAGE;
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "57",
                    "58" -> DAY;
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "55", "56" -> TIME;
            default -> NUMBER;
        };
    }

    private static boolean has(String shown, char letter) {
        return shown.indexOf(letter) >= 0;
    }
}
