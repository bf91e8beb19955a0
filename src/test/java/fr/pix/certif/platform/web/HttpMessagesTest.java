package fr.pix.certif.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Until an answer begins. */
    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    /** Between its parts. */
    private static final int PAUSE = (int) Duration.ofSeconds(2).toMillis();

    private static final Pattern REFERENCE = Pattern.compile("Référence à donner au support\u00A0: (\\w{8})<");

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
                .containsPattern("n’a pas (été comprise|pu être lue)")
                .containsPattern(REFERENCE)
                .doesNotContain("<style");
        assertThat(log).doesNotContain("ERROR");
    }

    static Stream<Arguments> refusedByTheServer() {
        var get = "GET /connexion HTTP/1.1\r\nHost: x\r\n";
        return Stream.of(
                arguments(get + "Cookie: certif=" + "geheim".repeat(2_000) + "\r\n", 400, "unreadable_request"),
                arguments(
                        "GET /sessions/liste?q=" + "geheim".repeat(2_000) + " HTTP/1.1\r\n", 400, "unreadable_request"),
                arguments(get + "X: a\r\n".repeat(200), 400, "unreadable_request"),
                arguments("GET /geheim%zz HTTP/1.1\r\nHost: x\r\n", 400, "unreadable_request"),
                arguments("GET /connexion HTTP/1.1\r\nHost: geheim geheim\r\n", 400, "unreadable_request"),
                arguments("\u0016\u0003\u0001 geheim\r\n", 400, "unreadable_request"),
                arguments("GET * HTTP/1.1\r\nHost: x\r\n", 400, "unreadable_request"),
                arguments(get + "Expect: geheim\r\n", 400, "unreadable_request"),
                arguments("CONNECT x:80 HTTP/1.1\r\nHost: x:80\r\n", 501, "not_implemented"),
                arguments("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: geheim\r\n", 501, "not_implemented"),
                arguments("GET /connexion HTTP/9.1\r\nHost: x\r\n", 505, "http_version_unknown"));
    }

    @ParameterizedTest
    @MethodSource("refusedByTheServer")
    void what_the_server_refuses_by_itself_has_our_page_and_the_log_its_reference(
            String head, int status, String code, CapturedOutput log) throws IOException {
        var answer = said(head + "Connection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: text/html;charset=UTF-8", "Cache-Control: no-store")
                .contains(
                        "<h1>",
                        "l’erreur revient",
                        "<p class=\"secondary after\" lang=\"en\">",
                        Assets.url("certif.css"));
        assertThat(log)
                .containsPattern(reference(answer) + " .*refused platform." + code + " to nobody signed in: ")
                .doesNotContain("geheim")
                .doesNotContain("ERROR");
    }

    @Test
    void it_is_told_in_the_reader_s_language_and_to_a_program_as_rfc_9457() throws IOException {
        assertThat(said("GET /%zz HTTP/1.1\r\nHost: x\r\nAccept-Language: en-GB\r\nConnection: close\r\n\r\n"))
                .contains("<html lang=\"en\">", "This request could not be read")
                .doesNotContain("n’a pas pu être lue");
        assertThat(said("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .as("to whom says none, in both")
                .contains("<html lang=\"fr\">", "n’a pas pu être lue", "This request could not be read");
        assertThat(said("GET /%zz HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n"))
                .contains("Content-Type: application/problem+json", "Cache-Control: no-store")
                .contains("\"code\":\"platform.unreadable_request\"", "\"status\":400", "\"detail\":")
                .containsPattern("\"instance\":\"tag:pix.fr,2026:certif:reference:(\\w+)\".*\"reference\":\"\\1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /connexion?a={b} HTTP/1.1",
                "GET /connexion HTTP/9.1",
                "TRACE / HTTP/1.1",
                "GET /a//b HTTP/1.1"
            })
    void it_has_the_headers_of_every_other_answer(String line) throws IOException {
        var ordinary = said("GET /connexion HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        var refused = said(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(policies(ordinary)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(policies(refused)).containsExactlyInAnyOrderElementsOf(policies(ordinary));
    }

    @Test
    void a_method_that_nothing_here_has_is_refused_with_a_reference_that_the_log_has(CapturedOutput log)
            throws IOException {
        var answer = said("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: ");
        assertThat(log).containsPattern(reference(answer) + " .*refused platform.method_not_allowed to nobody");
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

    private static String reference(String answer) {
        var reference = REFERENCE.matcher(answer);
        assertThat(reference.find()).as("a reference").isTrue();
        return reference.group(1);
    }

    /** What browsers are told of every page alike. */
    private static List<String> policies(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .lines()
                .filter(header -> header.matches("(Content-Security|X-|Referrer|Permissions|Cross-Origin|Cache).*"))
                .toList();
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
                    socket.setSoTimeout(PAUSE);
                }
            } catch (SocketTimeoutException nothingMore) {
                assertThat(answer.size()).as("it answers").isPositive();
            }
            return answer.toString(UTF_8);
        }
    }
}
