package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.watch.SmallCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sends or reads drop by drop holds up himself alone, and not for ever. */
@SmallCopy
class SlowClientsTest {

    private static final int MANY = 20;
    private static final int TWICE_THE_TURNS = 6;

    /** Times a style sheet: what the system keeps for a reader, 4 MB at most, is full before all of them left. */
    private static final int MORE_THAN_FITS_BETWEEN = 300;

    /** Less than a body has. */
    private static final Duration QUICK = Duration.ofMillis(1_500);

    private static final Duration SOON = Duration.ofSeconds(15);

    private static final String FILE = "multipart/form-data; boundary=x";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Intake intake;

    @Test
    void bodies_that_dribble_hold_up_nobody_and_are_ended() throws Exception {
        var dribbling = new ArrayList<Dribble>();
        for (var number = 0; number < MANY; number++) {
            dribbling.add(dribble("application/x-www-form-urlencoded", 60_000));
        }
        pagesAreQuick();
        for (var each : dribbling) {
            assertThat(each.answer()).startsWith("HTTP/1.1 400").contains("trop lente");
        }
    }

    /** The container sets aside what is announced: 2 MB each, of which a copy with 256 MB held no hundred. */
    @Test
    void large_forms_have_places_too_and_who_finds_none_is_not_read() throws Exception {
        var first = dribble("application/x-www-form-urlencoded", 2_000_000);
        var second = dribble("application/x-www-form-urlencoded", 2_000_000);
        await().until(() -> intake.uploadsUnderWay() == 2);
        var asked = System.nanoTime();
        var third = dribble("application/x-www-form-urlencoded", 2_000_000).beginning();
        assertThat(third).startsWith("HTTP/1.1 503").contains("Retry-After");
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .as("told before the time that a body has")
                .isLessThan(QUICK);
        assertThat(first.answer()).startsWith("HTTP/1.1 4");
        assertThat(second.answer()).startsWith("HTTP/1.1 4");
    }

    @Test
    void small_forms_of_one_address_hold_so_much_memory_and_no_more() throws Exception {
        var dribbling = new ArrayList<Dribble>();
        for (var number = 0; number < MANY; number++) {
            dribbling.add(dribble("application/x-www-form-urlencoded", 64_000));
        }
        await().until(() -> intake.smallBytesHeld() == MANY * 64_000L);
        assertThat(dribble("application/x-www-form-urlencoded", 64_000).beginning())
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After");
        pagesAreQuick();
        for (var each : dribbling) {
            assertThat(each.answer()).startsWith("HTTP/1.1 400");
        }
        await().untilAsserted(() -> assertThat(
                        dribble("application/x-www-form-urlencoded", 64_000).answer())
                .startsWith("HTTP/1.1 400"));
    }

    @Test
    void endless_files_hold_up_nobody_and_one_address_has_not_all_places() throws Exception {
        var first = dribble(FILE, 20_000_000);
        var second = dribble(FILE, 20_000_000);
        await().until(() -> intake.uploadsUnderWay() == 2);
        var third = dribble(FILE, 20_000_000);
        assertThat(third.answer()).startsWith("HTTP/1.1 503").contains("Retry-After");
        pagesAreQuick();
        assertThat(first.answer()).startsWith("HTTP/1.1 4");
        assertThat(second.answer()).startsWith("HTTP/1.1 4");
        assertThat(dribble(FILE, 20_000_000).answer()).startsWith("HTTP/1.1 4");
    }

    /** Style sheets and health pass the door; what somebody sends to their addresses does not. */
    @ParameterizedTest
    @ValueSource(strings = {"/assets/none", "/actuator/health/liveness"})
    void what_is_sent_where_nothing_is_taken_has_places_all_the_same(String path) throws Exception {
        var first = dribbleTo("POST " + path, FILE, 20_000_000);
        var second = dribbleTo("POST " + path, FILE, 20_000_000);
        await().until(() -> intake.uploadsUnderWay() == 2);
        assertThat(dribbleTo("POST " + path, FILE, 20_000_000).beginning())
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After");
        pagesAreQuick();
        assertThat(first.answer()).startsWith("HTTP/1.1 4");
        assertThat(second.answer()).startsWith("HTTP/1.1 4");
    }

    /** All turns that there are, and more: the server unpacks what calls itself multipart, whatever the method. */
    @ParameterizedTest
    @CsvSource({
        "GET /connexion, multipart/form-data; boundary=x",
        "PUT /connexion, multipart/form-data; boundary=x",
        "POST /connexion, multipart/mixed; boundary=x",
        "GET /assets/none, multipart/form-data; boundary=x",
        "GET /actuator/health/liveness, Multipart/Related; boundary=x"
    })
    void what_is_no_form_is_not_read_and_holds_no_turn(String line, String type) throws Exception {
        var dribbling = new ArrayList<Dribble>();
        for (var number = 0; number < TWICE_THE_TURNS; number++) {
            dribbling.add(dribbleTo(line, type, 1_000));
        }
        pagesAreQuick();
        for (var each : dribbling) {
            assertThat(each.beginning()).startsWith("HTTP/1.1 400").contains("pas été comprise");
        }
        assertThat(dribbleTo(line, type, 20_000_000).beginning()).startsWith("HTTP/1.1 400");
        assertThat(intake.uploadsUnderWay()).isZero();
    }

    /** Every household has 2⁶⁴ of them. */
    @Test
    void addresses_of_one_ipv6_network_have_the_places_of_one() throws Exception {
        var first = dribbleFrom("2001:db8:1:1::1");
        var second = dribbleFrom("2001:db8:1:1:ffff::2");
        await().until(() -> intake.uploadsUnderWay() == 2);
        assertThat(dribbleFrom("2001:db8:1:1::3").answer())
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After");
        var neighbour = dribbleFrom("2001:db8:1:2::1");
        for (var each : List.of(first, second, neighbour)) {
            assertThat(each.answer()).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void readers_who_do_not_read_hold_up_nobody() throws Exception {
        var sockets = new ArrayList<Socket>();
        for (var number = 0; number < TWICE_THE_TURNS; number++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            send(socket, "GET /assets/certif.css HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(MORE_THAN_FITS_BETWEEN));
            sockets.add(socket);
        }
        Thread.sleep(Duration.ofMillis(300)); // until nothing leaves any more
        pagesAreQuick();
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** All turns that there are: each of them would be held as long as its reader likes. */
    @Test
    void readers_of_something_large_who_do_not_read_hold_no_turn() throws Exception {
        var cookie = new SignedInFixture(sql).member().cookie();
        var sockets = new ArrayList<Socket>();
        for (var number = 0; number < 3; number++) {
            sockets.add(endless(cookie));
        }
        await().until(() -> intake.underWay() == 0);
        pagesAreQuick();
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void a_reader_who_takes_little_at_a_time_is_left_and_is_not_told_that_he_has_all() throws Exception {
        var read = new ByteArrayOutputStream();
        try (var socket = endless(new SignedInFixture(sql).member().cookie())) {
            socket.setSoTimeout((int) SOON.toMillis());
            var chunk = new byte[8192];
            for (var number = 0; number < 50; number++) {
                read.write(chunk, 0, socket.getInputStream().read(chunk));
                Thread.sleep(Duration.ofMillis(80));
            }
            socket.getInputStream().transferTo(read); // what lay between the two, and no more
        } catch (SocketException torn) {
            assertThat(torn).hasMessageContaining("reset");
        }
        var answer = read.toString(StandardCharsets.US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
        assertThat(answer).hasSizeLessThan(100_000_000).doesNotEndWith("\r\n0\r\n\r\n");
    }

    private Socket endless(String cookie) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        send(socket, "GET /compte/sans-fin HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n");
        return socket;
    }

    private void pagesAreQuick() {
        new Browser(port).get("/connexion"); // the first page of all loads what it needs
        for (var number = 0; number < 5; number++) {
            var begun = System.nanoTime();
            assertThat(new Browser(port).get("/connexion").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
        }
    }

    private Dribble dribble(String type, int length) throws IOException {
        return dribbleTo("POST /connexion", type, length);
    }

    private Dribble dribbleFrom(String address) throws IOException {
        return dribble("POST /connexion", FILE, 20_000_000, address);
    }

    private Dribble dribbleTo(String line, String type, int length) throws IOException {
        return dribble(line, type, length, "192.0.2.1");
    }

    private Dribble dribble(String line, String type, int length, String from) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) SOON.toMillis());
        send(socket, """
                %s HTTP/1.1\r
                Host: localhost\r
                X-Forwarded-For: %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(line, from, type, length));
        var drops = Thread.ofVirtual().start(() -> drops(socket));
        return new Dribble(socket, drops);
    }

    private static void drops(Socket socket) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(socket, "x");
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt(); // the server has had enough, or the test has
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private record Dribble(Socket socket, Thread drops) {

        /** What the server says first, while the body still comes. */
        String beginning() throws IOException {
            var buffer = new byte[8192];
            try (socket) {
                return new String(buffer, 0, socket.getInputStream().read(buffer), StandardCharsets.UTF_8);
            } finally {
                drops.interrupt();
            }
        }

        /** All that the server says before it ends the connection, or as much as comes before it is torn down. */
        String answer() throws IOException {
            var said = new StringBuilder();
            var buffer = new byte[8192];
            try (socket) {
                for (var read = socket.getInputStream().read(buffer); read >= 0; ) {
                    said.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                    read = socket.getInputStream().read(buffer);
                }
            } catch (SocketException torn) {
                assertThat(said).as(torn.getMessage()).isNotEmpty();
            } finally {
                drops.interrupt();
            }
            return said.toString();
        }
    }
}
