package fr.pix.certif.house;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a template says by itself instead of by a message: text between tags, and attributes that are read out. */
final class LiteralText {

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern DIRECTIVE =
            Pattern.compile("@(import|param)[^\\n]*|@(else|endif|endfor|endraw|raw)\\b");
    private static final Pattern SAID =
            Pattern.compile("\\b(?:alt|title|placeholder|aria-label|aria-description)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<!?/?[a-zA-Z](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final String PRODUCT = "Pix Certif";

    private LiteralText() {}

    static List<String> in(String template) {
        var text = COMMENT.matcher(template).replaceAll(" ");
        text = DIRECTIVE.matcher(text).replaceAll(" ");
        text = withoutCode(text).replace(PRODUCT, " ");
        var said = SAID.matcher(text).results().map(match -> match.group(1));
        var between = TAG.split(text);
        return Stream.concat(said, Arrays.stream(between))
                .filter(part -> WORD.matcher(part).find())
                .map(String::strip)
                .toList();
    }

    /** Without {@code ${…}}, {@code !{…}}, {@code @if(…)}, {@code @template.x(…)}: by counting brackets. */
    private static String withoutCode(String template) {
        var kept = new StringBuilder();
        var i = 0;
        while (i < template.length()) {
            var end = codeEnd(template, i);
            if (end > i) {
                // a content block inside of a call, @`…`, is text again
                kept.append(blocks(template.substring(i, end)));
                i = end;
            } else {
                kept.append(template.charAt(i++));
            }
        }
        return kept.toString().replace("`", " ");
    }

    private static final Pattern CODE =
            Pattern.compile("[$!](?:unsafe)?\\{|@(?:if|elseif|for|template(?:\\.[\\w-]+)+)\\s*\\(");

    private static int codeEnd(String template, int from) {
        var code = CODE.matcher(template).region(from, template.length());
        if (!code.lookingAt()) {
            return from;
        }
        var depth = 0;
        var quoted = false;
        for (var i = code.end() - 1; i < template.length(); i++) {
            var c = template.charAt(i);
            if (c == '"' && template.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}') && --depth == 0) {
                return i + 1;
            } else if (!quoted && c == '@' && template.startsWith("@`", i)) {
                i = template.lastIndexOf('`') > i ? closing(template, i + 2) : i;
            }
        }
        return template.length();
    }

    private static int closing(String template, int from) {
        var depth = 1;
        for (var i = from; i < template.length(); i++) {
            if (template.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (template.charAt(i) == '`' && --depth == 0) {
                return i;
            }
        }
        return template.length() - 1;
    }

    private static String blocks(String call) {
        var start = call.indexOf("@`");
        if (start < 0) {
            return " ";
        }
        var end = closing(call, start + 2);
        return " " + withoutCode(call.substring(start + 2, end)) + " " + blocks(call.substring(end + 1));
    }
}
