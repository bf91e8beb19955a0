package fr.pix.certif.platform.mail;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Connections to a mail server whose answers must come whole in the time for one, and have an end. The library's own limit
 * begins anew with each byte, and it reads a line however long: a server that dribbles would hold up all mails, one that never
 * ends its line would take all memory.
 */
final class PacedSockets extends SocketFactory {

    /** Of one answer; what a server says of itself has a thousand. */
    static final int MOST_BYTES = 64 * 1024;

    private final Duration answering;

    PacedSockets(Duration answering) {
        this.answering = answering;
    }

    @Override
    public Socket createSocket() {
        return new Paced(answering);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("where mails leave from is the system's to say");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("where mails leave from is the system's to say");
    }

    private Socket connected(InetSocketAddress server) throws IOException {
        var socket = createSocket();
        socket.connect(server);
        return socket;
    }

    private static final class Paced extends Socket {

        private final Duration answering;
        private long asked = System.nanoTime();
        private int bytes;

        Paced(Duration answering) {
            this.answering = answering;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {

                @Override
                public int read() throws IOException {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    var read = in.read(into, from, length);
                    count(read);
                    return read;
                }
            };
        }

        private void count(int read) throws IOException {
            bytes += Math.max(read, 0);
            if (bytes > MOST_BYTES) {
                throw new IOException("the mail server answers without an end");
            }
            if (System.nanoTime() - asked > answering.toNanos()) {
                throw new SocketTimeoutException("the mail server answers too slowly");
            }
        }

        /** What is said to the server begins its time anew. */
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {

                @Override
                public void write(byte[] said, int from, int length) throws IOException {
                    out.write(said, from, length);
                    asked = System.nanoTime();
                    bytes = 0;
                }
            };
        }
    }
}
