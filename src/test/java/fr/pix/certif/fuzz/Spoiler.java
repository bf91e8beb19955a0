package fr.pix.certif.fuzz;

import static fr.pix.certif.fuzz.Visitor.oneOf;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** Makes of a request one that no browser sends. */
final class Spoiler {

    private static final List<String> METHODS = List.of(
            "TRACE",
            "OPTIONS",
            "HEAD",
            "PUT",
            "DELETE",
            "PATCH",
            "CONNECT",
            "PROPFIND",
            "get",
            "post",
            "FUZZED7",
            "G<T",
            "GET",
            "POST");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "text/plain",
            "text/html; charset=fuzzed7",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"fuzzed7",
            "multipart/mixed; boundary=x",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=fuzzed7",
            "application/octet-stream",
            "fuzzed7",
            "/",
            "*/*",
            "");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Language",
            "Authorization",
            "Connection",
            "Content-Encoding",
            "Content-Language",
            "Cookie",
            "Forwarded",
            "Host",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "Origin",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Request-Id",
            "traceparent",
            "tracestate");

    private static final List<String> VALUES = List.of(
            "bytes=0-1,5-,-7",
            "bytes=9223372036854775807-",
            "\"fuzzed7\", W/\"x\", *",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Wed, 99 Foo 99999 99:99:99 GMT",
            "fr-FR,en;q=1e9,*;q=-1",
            "en-GB-u-nu-arab-x-fuzzed7, tlh;q=0.5",
            "certif=; certif=fuzzed7; certif-formulaires=\"; =; a",
            "langue=fuzzed7; certif-langue=xx; certif-navigateur=%00",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-ffffffffffffffffffffffffffffffff-fuzzed7",
            "cross-site",
            "same-origin",
            "https",
            "fuzzed7.example:99999",
            "[::1",
            "application/json;q=fuzzed7",
            "text/html;level=1;q=0.1, application/json",
            "identity;q=0, *;q=0",
            "DELETE",
            "for=\"[2001:db8::1]\";proto=https;by=fuzzed7");

    private final Random random;
    private final Nasty nasty;
    private final Handed files;

    Spoiler(Random random, Nasty nasty, Handed files) {
        this.random = random;
        this.nasty = nasty;
        this.files = files;
    }

    void spoil(Message message) {
        switch (random.nextInt(12)) {
            case 0 -> message.method = oneOf(METHODS, random);
            case 1 -> message.target = wrong(message.target);
            case 2 -> message.target += (message.target.contains("?") ? "&" : "?") + raw();
            case 3, 4, 5 -> header(message);
            case 6 -> body(message);
            case 7 -> type(message);
            case 8 -> length(message);
            case 9 -> json(message);
            case 10 -> manyHeaders(message);
            default -> message.saying("Accept", "application/json");
        }
    }

    private String wrong(String target) {
        return switch (random.nextInt(10)) {
            case 0 -> target.replaceFirst("/", "//");
            case 1 -> target.replaceFirst("/", "/./");
            case 2 -> target.replaceFirst("(\\?|$)", ";jsessionid=fuzzed7$1");
            case 3 -> target.replaceFirst("(\\?|$)", "/$1");
            case 4 -> target.replaceFirst("(\\?|$)", "%2e%2e%2f$1");
            case 5 -> target.replaceFirst("(\\?|$)", Matcher.quoteReplacement("/" + nasty.segment()) + "$1");
            case 6 -> "/c/" + nasty.segment() + target;
            case 7 -> "http://fuzzed7.example" + target;
            case 8 -> target.replaceFirst("(\\?|$)", ".json$1");
            default -> raw();
        };
    }

    /** As it comes: not encoded, or wrongly. */
    private String raw() {
        return oneOf(
                List.of(
                        "%",
                        "%zz=%",
                        "%c0%ae=%ff",
                        "%u0041",
                        "=",
                        "&&=&",
                        "a=%ED%A0%80",
                        "*",
                        "é=é",
                        "[]={}|\\^`",
                        "a=b=c",
                        "/" + nasty.segment()),
                random);
    }

    private void header(Message message) {
        var name = oneOf(HEADERS, random);
        var value = random.nextInt(3) > 0 ? oneOf(VALUES, random) : nasty.text(9_000);
        message.lies |= value.contains("\n") || value.contains("\r");
        if (random.nextBoolean()) {
            message.saying(name, value);
        } else {
            message.with(name, value);
        }
    }

    private void manyHeaders(Message message) {
        for (var i = random.nextInt(150); i > 0; i--) {
            message.with("X-Fuzz-" + i, "fuzzed7");
        }
    }

    private void body(Message message) {
        message.body = switch (random.nextInt(4)) {
            case 0 -> files.flipped(message.body);
            case 1 -> Arrays.copyOf(message.body, random.nextInt(message.body.length + 1));
            case 2 -> files.any();
            default -> Letters.bytes(nasty.text());
        };
    }

    private void type(Message message) {
        message.saying("Content-Type", oneOf(TYPES, random));
    }

    private void json(Message message) {
        message.saying("Content-Type", "application/json");
        var text = Letters.shown(Letters.bytes(nasty.text(1_000)))
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
        message.body = Letters.bytes(oneOf(
                List.of(
                        "{\"id\":1,\"name\":\"" + text + "\"}",
                        "[".repeat(5_000),
                        "{",
                        "null",
                        "1e999999999",
                        "\"" + text + "\""),
                random));
    }

    private void length(Message message) {
        message.lies = true;
        switch (random.nextInt(7)) {
            case 0 -> message.with("Content-Length", "-1");
            case 1 -> message.with("Content-Length", "99999999999999999999");
            case 2 -> message.with("Content-Length", Integer.toString(message.body.length / 2));
            case 3 -> message.with("Content-Length", Integer.toString(message.body.length + 10));
            case 4 -> message.with("Content-Length", "1").with("Content-Length", "2");
            case 5 -> message.with("Transfer-Encoding", "chunked");
            default -> message.with("Transfer-Encoding", "fuzzed7");
        }
    }
}
