package fr.pix.certif.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;

/** Sends bytes to the application and takes what comes back until it ends the connection. */
final class Wire {

    /** A page takes some milliseconds: who waits longer than this waits for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /**
     * What was answered; nothing if the connection was ended without.
     *
     * @throws java.net.SocketTimeoutException if nothing happens for too long
     */
    Optional<Answer> send(Message message) throws IOException {
        var begun = System.nanoTime();
        var heard = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(message.bytes());
                socket.shutdownOutput();
            } catch (SocketException refused) {
                // It answered before it had read everything, and that is what counts.
            }
            listen(socket, heard);
        }
        return Answer.of(
                heard.toByteArray(), message.method.equals("HEAD"), Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void listen(Socket socket, ByteArrayOutputStream heard) throws IOException {
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException torn) {
            // What was said before counts.
        }
    }
}
