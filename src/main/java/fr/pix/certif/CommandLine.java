package fr.pix.certif;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was typed: {@code audit verify --certif.data=elsewhere}.
 *
 * @param words the command and its arguments
 */
record CommandLine(List<String> words, List<String> options) {

    static CommandLine of(String... arguments) {
        return new CommandLine(
                Stream.of(arguments).filter(argument -> !isOption(argument)).toList(),
                Stream.of(arguments).filter(CommandLine::isOption).toList());
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("--");
    }
}
