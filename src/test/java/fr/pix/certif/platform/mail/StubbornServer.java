package fr.pix.certif.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers what a test wants, where GreenMail is too polite: refusals, silence, STARTTLS. */
final class StubbornServer implements AutoCloseable {

    /** What is answered to a new connection. */
    static final String HELLO = "";

    /** Leaves the client waiting. */
    static final String SILENCE = "silence";

    /** Closes the connection without a word. */
    static final String HANG_UP = "hang up";

    /** Says a byte every tenth of a second, for ever. */
    static final String DRIBBLE = "dribble";

    /** Never ends its line. */
    static final String ENDLESS_LINE = "endless line";

    /** Ends its lines, and always says that another follows. */
    static final String ENDLESS_LINES = "endless lines";

    /** All that clients said, the lines of their mails too. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> answers;
    private final ServerSocket door;

    StubbornServer(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofVirtual().start(this::welcome);
    }

    /** What a server without faults answers. */
    static String polite(String command) {
        return switch (command.replaceAll("[ :].*", "")) {
            case HELLO -> "220 stubborn";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 good bye";
            default -> "250 fine";
        };
    }

    int port() {
        return door.getLocalPort();
    }

    long heard(String beginning) {
        return heard.stream().filter(line -> line.startsWith(beginning)).count();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var tongue = client;
            var in = reader(tongue);
            String command = HELLO;
            var mail = false;
            while (command != null) {
                if (!mail || command.equals(".")) {
                    var answer = answers.apply(command);
                    if (!say(tongue, answer)) {
                        return;
                    }
                    mail = answer.startsWith("354");
                    if (command.equals("STARTTLS") && answer.startsWith("220")) {
                        tongue = secured(tongue);
                        in = reader(tongue);
                    }
                }
                command = hear(in);
            }
        } catch (IOException | GeneralSecurityException gone) {
            heard.add("the client went: " + gone.getMessage());
        }
    }

    private @Nullable String hear(BufferedReader in) throws IOException {
        var line = in.readLine();
        if (line != null) {
            heard.add(line);
        }
        return line;
    }

    private static boolean say(Socket client, String answer) throws IOException {
        switch (answer) {
            case SILENCE -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
            case HANG_UP -> client.close();
            case DRIBBLE -> forEver(client, "2", 100);
            case ENDLESS_LINE -> forEver(client, "2".repeat(8192), 0);
            case ENDLESS_LINES -> forEver(client, "250-so it is\r\n".repeat(100), 0);
            default -> {
                client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                return true;
            }
        }
        return false;
    }

    /** Until the client has had enough, which is an exception. */
    private static void forEver(Socket client, String what, long pause) throws IOException {
        var bytes = what.getBytes(StandardCharsets.US_ASCII);
        while (!client.isClosed()) {
            client.getOutputStream().write(bytes);
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
        }
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    /** With the certificate that comes with GreenMail. */
    private static Socket secured(Socket client) throws IOException, GeneralSecurityException {
        var password = "changeit".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var file = StubbornServer.class.getResourceAsStream("/greenmail.p12")) {
            store.load(file, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var secured = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
