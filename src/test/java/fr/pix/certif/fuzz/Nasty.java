package fr.pix.certif.fuzz;

import java.util.List;
import java.util.Random;

/** What people and programs type that breaks things elsewhere. All markup in it is {@link #MARK}'s, so that a page tells it. */
final class Nasty {

    /** The name of an element and of an attribute that no page has, and a word that no log has. */
    static final String MARK = "fuzzed7";

    /** What a template would make of what is typed, if it ran it. */
    static final String COMPUTED = Integer.toString(4567 * 4573);

    /** What each thing that is read has to bear: what no database holds, what no number is, what no head of an answer holds. */
    static final List<String> HARDEST = List.of("a\0b", "a\uD800b", "9223372036854775808", "a".repeat(7_000));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\0",
            "a\0b",
            "\uD83D",
            "\uDE00\uD83D",
            "a\uD800b",
            "\uFFFE\uFFFF",
            "\uFEFF",
            "\u202Eabc\u202C",
            "\u2066\u200F\u200B",
            "\u00AD\u2028\u2029",
            "e\u0301\u0301\u0301",
            "\u0130\u0131\u017F\uFB03ß",
            "👩‍👩‍👧😀",
            "עברית عربي",
            "<fuzzed7>",
            "</textarea><fuzzed7 fuzzed7=1>",
            "</title></script><fuzzed7>",
            "\"><fuzzed7>",
            "\" fuzzed7=\"",
            "' fuzzed7='",
            "--><fuzzed7><!--",
            "]]><fuzzed7>",
            "&lt;fuzzed7&gt;&#0;&#xD800;",
            "javascript:fuzzed7",
            "{{4567*4573}}${4567*4573}#{4567*4573}<%=4567*4573%>@{4567*4573}",
            "${jndi:ldap://127.0.0.1:9/fuzzed7}",
            "' or '1'='1",
            "';select pg_sleep(30)--",
            "\\",
            "\\u0000",
            "%",
            "%_%",
            "%00",
            "%s%n%d",
            "{0}{1}",
            "a\r\nX-Fuzzed7: 1\r\n\r\n<fuzzed7>",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "//fuzzed7.example/",
            "https://fuzzed7.example/",
            "/\\fuzzed7.example",
            "=1+1",
            "@SUM(1)",
            "-0",
            "0",
            "-1",
            "1e999",
            "NaN",
            "0x7fffffff",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "999999999999999999",
            "٣٤",
            "1,5",
            "null",
            "true",
            "[]",
            "{}",
            "00/00/0000",
            "29/02/2023",
            "31/12/9999",
            "31/12/999999999",
            "01/01/0001",
            "-9999-01-01",
            "+1000000000-01-01",
            "2026-11-26T24:00:00Z",
            "24:00",
            "25:61",
            "00:00",
            "02:30",
            "é@è.fr",
            "a@b",
            "a@exemple.fr,b@exemple.fr",
            "\"a\"@exemple.fr",
            "zoe@exemple.fr\r\nBcc: fuzzed7@exemple.fr",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "ZZZZZZ",
            "ADMIN",
            "fr",
            "xx-fuzzed7",
            "Europe/Paris");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(10)) {
            case 0 -> any().repeat(1 + random.nextInt(300));
            case 1 -> any() + any();
            case 2 -> letters();
            case 3 -> "a".repeat(List.of(254, 255, 256, 1_000, 10_000, 70_000).get(random.nextInt(6)));
            default -> any();
        };
    }

    /** No longer than that. */
    String text(int most) {
        var text = text();
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Something that was meant well, spoilt. */
    String spoilt(String good) {
        var text = new StringBuilder(good);
        for (var i = random.nextInt(3); i >= 0; i--) {
            var at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, any());
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                case 2 -> text.insert(at, (char) random.nextInt(0x10000));
                default -> text.append(text.substring(at));
            }
        }
        return text.toString();
    }

    /** In a part of a path: short, for the way of it matters and not its length. */
    String segment() {
        return Letters.encoded(any());
    }

    private String any() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String letters() {
        return random.ints(1 + random.nextInt(40), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
