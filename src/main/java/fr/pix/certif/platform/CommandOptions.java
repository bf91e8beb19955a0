package fr.pix.certif.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a command's name: words, options with a value ({@code --file list.ods} or {@code --file=list.ods})
 * and options without ({@code --confirm}).
 */
public record CommandOptions(List<String> words, Map<String, String> values, Set<String> flags) {

    private static final String MARK = "--";

    public CommandOptions {
        words = List.copyOf(words);
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /**
     * Tells them apart.
     *
     * @param valued the options that want a value, without their dashes
     * @param plain those that want none
     * @throws WrongUsage for any other option, for one given twice, and for a value too few or too many
     */
    public static CommandOptions parse(List<String> arguments, Set<String> valued, Set<String> plain) {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var left = arguments.iterator();
        while (left.hasNext()) {
            var argument = left.next();
            if (!argument.startsWith(MARK)) {
                words.add(argument);
                continue;
            }
            var equals = argument.indexOf('=');
            var name = argument.substring(MARK.length(), equals < 0 ? argument.length() : equals);
            if (!valued.contains(name) && !plain.contains(name)) {
                throw new WrongUsage("there is no option --" + name);
            }
            if (plain.contains(name) && equals >= 0) {
                throw new WrongUsage("--%s wants no value".formatted(name));
            }
            if (valued.contains(name) && equals < 0 && !left.hasNext()) {
                throw new WrongUsage("--%s wants a value".formatted(name));
            }
            var value = plain.contains(name) ? "" : equals < 0 ? left.next() : argument.substring(equals + 1);
            if (values.put(name, value) != null) {
                throw new WrongUsage("--%s is there twice".formatted(name));
            }
        }
        var flags = new HashSet<>(values.keySet());
        flags.retainAll(plain);
        values.keySet().removeAll(plain);
        return new CommandOptions(words, values, flags);
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of an option that cannot be left out.
     *
     * @throws WrongUsage where it is missing
     */
    public String required(String name) {
        return value(name).orElseThrow(() -> new WrongUsage("--%s is missing".formatted(name)));
    }

    /**
     * The same, for a command that takes options only.
     *
     * @throws WrongUsage where there are any words, which the command would pass over
     */
    public CommandOptions withoutWords() {
        if (!words.isEmpty()) {
            throw new WrongUsage("\"%s\" means nothing here".formatted(String.join(" ", words)));
        }
        return this;
    }
}
