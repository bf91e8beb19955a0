package fr.pix.certif.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests as no browser writes them, byte by byte. */
@CertifTest
@ExtendWith(OutputCaptureExtension.class)
class HttpMessagesTest {

    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND"})
    void methods_that_no_page_of_ours_uses_are_refused(String method) throws IOException {
        var answer =
                said(method + " /connexion HTTP/1.1\r\nHost: x\r\nCookie: certif=geheim\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|405|501) .*").doesNotContain("geheim");
    }

    @Test
    void two_lengths_are_one_too_many() throws IOException {
        assertThat(said("POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void chunks_count_and_not_the_length_beside_them_and_the_connection_ends() throws IOException {
        var hidden = "GET /connexion HTTP/1.1\r\nHost: x\r\n\r\n";
        var answer = said("POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\nContent-Length: " + (5 + hidden.length()) + "\r\n\r\n0\r\n\r\n"
                + hidden);
        assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
    }

    @Test
    void a_way_of_writing_that_nobody_knows_is_refused() throws IOException {
        assertThat(said("POST /connexion HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked-or-so\r\n\r\n0\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|501) .*");
    }

    @Test
    void a_fault_of_the_message_tells_nothing_of_the_server() throws IOException {
        var answer = said("GET /connexion HTTP/1.1\r\nHost: x y z\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception");
    }

    /** Found by FuzzTest: these had Tomcat's own page, or ours, without the policy that all answers have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /connexion?a={b} HTTP/1.1\r\nHost: x\r\n",
                "GET /connexion?%zz=% HTTP/1.1\r\nHost: x y z\r\n",
                "GET /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n",
                "GET /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n",
                "GET /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "POST /connexion?%zz=% HTTP/1.1\r\nHost: x\r\n",
                "POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n",
                "POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n",
                "GET /a//b HTTP/1.1\r\nHost: x\r\n"
            })
    void what_cannot_be_read_is_refused_under_the_policy_of_all_answers(String head, CapturedOutput log)
            throws IOException {
        var answer = said(head + "Connection: close\r\n\r\nno length and no chunk");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 400 .*")
                .contains("Content-Security-Policy: " + ContentPolicy.VALUE, "X-Content-Type-Options: nosniff")
                .contains("a pas été comprise")
                .doesNotContain("<style");
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void a_method_that_nothing_here_has_is_refused_under_the_same_policy() throws IOException {
        assertThat(said("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains(
                        "Allow: ",
                        "Content-Security-Policy: " + ContentPolicy.VALUE,
                        "X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/", "/webjars/", "/webjars/flatpickr/"})
    void no_folder_is_listed(String folder) {
        assertThat(new Browser(port).get(folder).status()).isEqualTo(404);
    }

    @Test
    void an_e_mail_in_the_address_does_not_stand_in_for_the_one_in_the_form() {
        var person = new SignedInFixture(sql).member();
        var browser = new Browser(port);
        browser.get("/connexion");
        var page = browser.submit(
                "/connexion?email=" + person.email(), "email", "x@example.net", "password", SignedInFixture.PASSWORD);
        assertThat(page.status()).isEqualTo(422);
        assertThat(browser.cookie("certif")).isEmpty();
    }

    /** As browsers do, which listen once they have sent all. */
    @Test
    void who_sends_far_too_much_before_he_listens_hears_why_all_the_same() throws IOException {
        var body = new byte[25_000_000];
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            var out = socket.getOutputStream();
            out.write(("POST /connexion HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(body);
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413 ");
        }
    }

    private String said(String message) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(message.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            try {
                for (var read = socket.getInputStream().read();
                        read >= 0;
                        read = socket.getInputStream().read()) {
                    answer.write(read);
                }
            } catch (SocketTimeoutException nothingMore) {
                assertThat(answer.size()).as("it answers").isPositive();
            }
            return answer.toString(UTF_8);
        }
    }
}
