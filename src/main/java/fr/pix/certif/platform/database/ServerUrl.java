package fr.pix.certif.platform.database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address of a PostgreSQL that somebody else runs, with what lets a dead one be noticed and the next one be found.
 * What the operator says there himself wins.
 */
final class ServerUrl {

    /**
     * Of several servers the one that takes changes. One that is gone is given up after two seconds, one that hangs ends the
     * whole search after four: the next one begins elsewhere, for they are asked in no fixed order.
     */
    private static final Map<String, String> FINDING = properties(
            "targetServerType", "primary",
            "connectTimeout", "2",
            "sslResponseTimeout", "2000",
            "loginTimeout", "4",
            "loadBalanceHosts", "true",
            "tcpKeepAlive", "true");

    /**
     * No page takes so long: a server that says nothing for ten seconds is gone. Migrations may, and commands, which read
     * all of the audit at once.
     */
    private static final Map<String, String> SERVING = properties("socketTimeout", "10");

    private final String named;

    private ServerUrl(String named) {
        this.named = named;
    }

    static ServerUrl of(String named) {
        return new ServerUrl(
                named.startsWith("jdbc:") ? named : "jdbc:" + named.replaceFirst("^postgres:", "postgresql:"));
    }

    String forPages() {
        return with(with(named, FINDING), SERVING);
    }

    String forOwner() {
        return forCommands();
    }

    /** For what takes as long as it takes. */
    String forCommands() {
        return with(named, FINDING);
    }

    /** The same where a standby will do. */
    static String toAny(String url) {
        return url.replace("targetServerType=primary", "targetServerType=preferPrimary");
    }

    private static String with(String url, Map<String, String> properties) {
        var all = new StringBuilder(url);
        properties.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                all.append(all.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return all.toString();
    }

    private static Map<String, String> properties(String... namesAndValues) {
        var all = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
