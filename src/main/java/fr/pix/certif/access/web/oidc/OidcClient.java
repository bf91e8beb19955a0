package fr.pix.certif.access.web.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the provider. What it answers has an end and comes whole in time, and where it sends elsewhere nobody follows: a
 * provider that somebody else took over reads nothing within our network, and takes neither memory nor turns.
 */
final class OidcClient {

    /** Of one answer: metadata and keys have some thousands. */
    static final int MOST_BYTES = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(OidcClient.class);

    private OidcClient() {}

    static RestClient of(OidcSettings settings) {
        var http = HttpClient.newBuilder()
                .connectTimeout(settings.connecting())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.answering());
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> new Bounded(
                        execution.execute(request, body),
                        System.nanoTime() + settings.answering().toNanos()))
                .build();
    }

    /** The keys, asked for in the same way. */
    static ResourceRetriever keys(RestClient client) {
        return (URL address) -> {
            try {
                var said = client.get()
                        .uri(URI.create(address.toString()))
                        .retrieve()
                        .body(String.class);
                return new Resource(said == null ? "" : said, "application/json");
            } catch (RestClientException failed) {
                throw new IOException("the provider's keys could not be read", failed);
            }
        };
    }

    /** An answer that is read to its limits. */
    private static final class Bounded implements ClientHttpResponse {

        private final ClientHttpResponse answer;
        private final long until;
        private boolean cutOff;

        Bounded(ClientHttpResponse answer, long until) {
            this.answer = answer;
            this.until = until;
        }

        @Override
        public InputStream getBody() throws IOException {
            return new FilterInputStream(answer.getBody()) {

                private int bytes;

                @Override
                public int read() throws IOException {
                    return count(in.read(), 1);
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    var read = in.read(into, from, length);
                    return count(read, read);
                }

                private int count(int result, int read) throws IOException {
                    bytes += Math.max(read, 0);
                    cutOff = bytes > MOST_BYTES || System.nanoTime() > until;
                    if (bytes > MOST_BYTES) {
                        throw new IOException("the provider answers without an end");
                    }
                    if (cutOff) {
                        throw new HttpTimeoutException("the provider answers too slowly");
                    }
                    return result;
                }
            };
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        /** What was cut off is left, where the answer itself would read it to its end first. */
        @Override
        public void close() {
            if (cutOff) {
                try {
                    answer.getBody().close();
                } catch (IOException gone) {
                    LOG.debug("the provider had hung up", gone);
                }
            }
            answer.close();
        }
    }
}
