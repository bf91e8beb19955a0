package fr.pix.certif.platform.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sends: {@code certif@example.org} or {@code Pix Certif <certif@example.org>}. Read by hand, so that the start
 * needs no library of mail to find a wrong setting.
 */
record SenderAddress(@Nullable String name, String address) {

    private static final String ADDRESS = "[\\x21-\\x7E&&[^@<>,;:\"()\\[\\]\\\\]]+@[\\p{Alnum}.-]+";
    private static final Pattern BARE = Pattern.compile(ADDRESS);
    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>\\p{Cntrl}]*?)\"?\\s*<(" + ADDRESS + ")>");

    static Optional<SenderAddress> parse(String set) {
        if (BARE.matcher(set).matches()) {
            return Optional.of(new SenderAddress(null, set));
        }
        var named = NAMED.matcher(set);
        return named.matches()
                ? Optional.of(new SenderAddress(named.group(1).strip(), named.group(2)))
                : Optional.empty();
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
