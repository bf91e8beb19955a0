package fr.pix.certif.platform;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where readers reach the product: what the links in mails begin with. {@code CERTIF_URL}, or where this server listens.
 * Never what a request says of itself: whoever sends it could have a link made that leads to him.
 */
@Component
public class PublicAddress {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private final Settings settings;
    private final Environment environment;

    /** Kept once the server listens, for an import asks thousands of times: the environment is slow to answer. */
    private volatile @Nullable URI listening;

    PublicAddress(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * The whole address of one of our pages.
     *
     * @param path begins with a slash, and has its query encoded
     */
    public URI of(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("no path of ours");
        }
        var url = settings.url();
        return (url == null ? listening() : url).resolve(path);
    }

    private URI listening() {
        var known = listening;
        if (known != null) {
            return known;
        }
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return at(environment.getProperty("server.port", "8080"));
        }
        var found = at(port);
        listening = found;
        return found;
    }

    private URI at(String port) {
        return at(environment.getProperty("server.address", "127.0.0.1"), port);
    }

    /**
     * Where a server that listens at an address is reached from its own machine. One of IPv6 has brackets there, whether it
     * was set with them or not.
     */
    public static URI at(String listening, String port) {
        var address = listening.startsWith("[") ? listening.substring(1, listening.length() - 1) : listening;
        var host = EVERYWHERE.contains(address) ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address;
        return URI.create("http://%s:%s".formatted(host, port));
    }
}
