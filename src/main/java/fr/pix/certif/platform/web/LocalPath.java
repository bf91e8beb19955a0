package fr.pix.certif.platform.web;

import java.util.regex.Pattern;

/** A path of this product to go back to. Anything else that a request asks for becomes the home page. */
public record LocalPath(String path) {

    /**
     * Not another host's address, no step back (a server cannot write the way that climbs over its root), and no percent sign
     * that encodes nothing.
     */
    private static final Pattern LOCAL =
            Pattern.compile("(?!//|[^?]*/\\.{1,2}(?:[/?]|$)|.*%(?!\\p{XDigit}{2}))/[\\w/.~%?&=+:@!$'()*,;-]*");

    /**
     * No address that is asked for is longer, only what a form says. Encoded once more it is three times as long at most,
     * which the head of an answer holds ({@code server.tomcat.max-http-response-header-size}).
     */
    private static final int LONGEST = 8_192;

    public static LocalPath of(String asked) {
        return new LocalPath(asked.length() <= LONGEST && LOCAL.matcher(asked).matches() ? asked : "/");
    }

    @Override
    public String toString() {
        return path;
    }
}
