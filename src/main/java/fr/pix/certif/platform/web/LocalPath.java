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

    public static LocalPath of(String asked) {
        return new LocalPath(LOCAL.matcher(asked).matches() ? asked : "/");
    }

    @Override
    public String toString() {
        return path;
    }
}
