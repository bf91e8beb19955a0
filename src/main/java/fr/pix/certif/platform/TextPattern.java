package fr.pix.certif.platform;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text with places for arguments, as {@link MessageFormat} reads it; many may write it at once. */
sealed interface TextPattern {

    String with(Object... arguments);

    static TextPattern of(String text, Locale language) {
        var format = new MessageFormat(text, language);
        var formats = format.getFormatsByArgumentIndex();
        return Arrays.stream(formats).allMatch(Objects::isNull)
                ? Plain.of(format, formats.length)
                : new Formatted(format);
    }

    /** One that says how an argument is written, such as how many there are: a copy writes it, for it is not to be shared. */
    record Formatted(MessageFormat format) implements TextPattern {

        @Override
        public String with(Object... arguments) {
            return ((Format) format.clone()).format(arguments);
        }
    }

    /**
     * One that has places and nothing else, as most: put together here, for {@link MessageFormat} copies itself for it and
     * looks up anew how a number is written.
     *
     * @param pieces what stands between the places, which are one letter each
     */
    record Plain(List<String> pieces, NumberFormat numbers) implements TextPattern {

        /** Of private use: no text has it. */
        private static final char FIRST_PLACE = '\uE000';

        private static final char LAST_PLACE = '\uE0FF';

        private static final int TEXT = -1;

        private static final Pattern BESIDE_PLACE = Pattern.compile("(?=[\uE000-\uE0FF])|(?<=[\uE000-\uE0FF])");

        private static Plain of(MessageFormat format, int arguments) {
            var places = IntStream.range(0, arguments)
                    .mapToObj(i -> String.valueOf((char) (FIRST_PLACE + i)))
                    .toArray();
            return new Plain(
                    List.of(BESIDE_PLACE.split(format.format(places))), NumberFormat.getInstance(format.getLocale()));
        }

        @Override
        public String with(Object... arguments) {
            var text = new StringBuilder();
            for (var piece : pieces) {
                var place = place(piece);
                if (place == TEXT) {
                    text.append(piece);
                } else if (place < arguments.length) {
                    text.append(written(arguments[place]));
                } else {
                    text.append('{').append(place).append('}');
                }
            }
            return text.toString();
        }

        private static int place(String piece) {
            var first = piece.length() == 1 ? piece.charAt(0) : 0;
            return first >= FIRST_PLACE && first <= LAST_PLACE ? first - FIRST_PLACE : TEXT;
        }

        private String written(Object argument) {
            return argument instanceof Number number
                    ? ((NumberFormat) numbers.clone()).format(number)
                    : argument.toString();
        }
    }
}
