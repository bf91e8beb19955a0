package fr.pix.certif;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed: {@code admin members --file list.ods --certif.data=elsewhere}.
 *
 * @param words the command and what it is given, its own options included
 * @param settings the application's: those with a dot in their names, and all that stand before the command
 */
record CommandLine(List<String> words, List<String> settings) {

    static CommandLine of(String... arguments) {
        var words = new ArrayList<String>();
        var settings = new ArrayList<String>();
        for (var argument : arguments) {
            var isSetting = argument.startsWith("--")
                    && (words.isEmpty() || nameOf(argument).contains("."));
            (isSetting ? settings : words).add(argument);
        }
        return new CommandLine(List.copyOf(words), List.copyOf(settings));
    }

    private static String nameOf(String option) {
        var equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }
}
