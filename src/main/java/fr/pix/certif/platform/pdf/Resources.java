package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files of the product itself, read once: style sheets, pictures, fonts. */
final class Resources implements FSStreamFactory {

    static final String SCHEME = "classpath";

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    static boolean isOurs(String uri) {
        return uri.startsWith(SCHEME + ":");
    }

    byte[] read(String uri) {
        return known.computeIfAbsent(uri, Resources::load);
    }

    @Override
    public FSStream getUrl(String uri) {
        var bytes = read(uri);
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return stream(bytes);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(stream(bytes), StandardCharsets.UTF_8);
            }
        };
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] load(String uri) {
        try (var resource = Resources.class.getResourceAsStream(uri.substring(SCHEME.length() + 1))) {
            if (resource == null) {
                throw new IllegalStateException("no resource " + uri);
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
