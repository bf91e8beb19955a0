package fr.pix.certif.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One connection that is kept open, with its cookies: the least client there is, so that it takes little processor. */
final class Browser implements AutoCloseable {

    private static final int LONGEST_ANSWER = 4 << 20;

    private final int port;
    private Socket socket;
    private BufferedInputStream in;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final byte[] line = new byte[16_384];

    Browser(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String location, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A request that is sent many times is put into bytes once. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(byte[] bytes, String name) {}

    void forget(String cookie) {
        cookies.remove(cookie);
    }

    Request getting(String path) {
        return new Request(head("GET", path).append("\r\n").toString().getBytes(StandardCharsets.UTF_8), "GET " + path);
    }

    Request posting(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = head("POST", path)
                .append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body);
        return new Request(request.toString().getBytes(StandardCharsets.UTF_8), "POST " + path);
    }

    /** A form with a file, and nothing else but what protects it. */
    Request uploading(String path, String token, byte[] file) {
        var boundary = "----limite-entre-les-parties";
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="liste.ods"\r
                Content-Type: application/vnd.oasis.opendocument.spreadsheet\r
                \r
                """.formatted(boundary, token).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var head = head("POST", path) + "Content-Type: multipart/form-data; boundary=" + boundary
                + "\r\nContent-Length: " + body.size() + "\r\n\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body.toByteArray());
        return new Request(request.toByteArray(), "POST " + path);
    }

    Answer get(String path) throws IOException {
        return send(getting(path));
    }

    Answer post(String path, Map<String, String> form) throws IOException {
        return send(posting(path, form));
    }

    /** The same headers as a browser's, but for those that name it: what they cost belongs to the request. */
    private StringBuilder head(String method, String path) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0\r\n"
                + "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
                + "Accept-Language: fr,fr-FR;q=0.8,en;q=0.3\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        return head;
    }

    Answer send(Request request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var chunked = false;
        var closing = false;
        var location = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> closing = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        var answer = new Answer(status, location, chunked ? chunks() : exactly(length));
        if (closing) {
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        if (length > LONGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var length = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
