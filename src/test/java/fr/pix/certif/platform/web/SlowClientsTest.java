package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.watch.SmallCopy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends or reads drop by drop holds up himself alone, and not for ever. */
@SmallCopy
class SlowClientsTest {

    private static final int MANY = 20;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(15);

    @LocalServerPort
    private int port;

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

    @Test
    void endless_files_hold_up_nobody_and_one_address_has_not_all_places() throws Exception {
        var first = dribble("multipart/form-data; boundary=x", 20_000_000);
        var second = dribble("multipart/form-data; boundary=x", 20_000_000);
        Thread.sleep(Duration.ofMillis(300)); // both are read by now
        var third = dribble("multipart/form-data; boundary=x", 20_000_000);
        assertThat(third.answer()).startsWith("HTTP/1.1 503").contains("Retry-After");
        pagesAreQuick();
        assertThat(first.answer()).startsWith("HTTP/1.1 4");
        assertThat(second.answer()).startsWith("HTTP/1.1 4");
        assertThat(dribble("multipart/form-data; boundary=x", 20_000_000).answer())
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void readers_who_do_not_read_hold_up_nobody() throws Exception {
        var sockets = new ArrayList<Socket>();
        for (var number = 0; number < MANY; number++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            for (var request = 0; request < 10; request++) {
                send(socket, "GET /assets/certif.css HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            sockets.add(socket);
        }
        pagesAreQuick();
        for (var socket : sockets) {
            socket.close();
        }
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
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) SOON.toMillis());
        send(socket, """
                POST /connexion HTTP/1.1\r
                Host: localhost\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(type, length));
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
