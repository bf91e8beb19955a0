package fr.pix.certif.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A request that is put together: nothing about it is checked, so that it may be wrong in every way. */
final class Message {

    /** Long enough to know it again, too long to be shown whole. */
    private static final int SHOWN = 1_500;

    String method;
    String target;
    final List<Header> headers = new ArrayList<>();
    byte[] body = {};

    /** Whether its head tells something else of its body than is true: no answer is due then. */
    boolean lies;

    Message(String method, String target) {
        this.method = method;
        this.target = target;
    }

    Message with(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    /** Says it instead of what was said. */
    Message saying(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        return with(name, value);
    }

    String said(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    boolean says(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Letters.bytes(method + " " + target + " HTTP/1.1\r\n"));
        headers.forEach(header -> bytes.writeBytes(Letters.bytes(header.name() + ": " + header.value() + "\r\n")));
        if (body.length > 0 && !says("Content-Length") && !says("Transfer-Encoding")) {
            bytes.writeBytes(Letters.bytes("Content-Length: " + body.length + "\r\n"));
        }
        bytes.writeBytes(Letters.bytes("\r\n"));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        var text = Letters.shown(bytes());
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
