package fr.pix.certif.fuzz;

import static fr.pix.certif.fuzz.Visitor.oneOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.pix.certif.fuzz.Form.Field;
import fr.pix.certif.fuzz.Form.Field.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts a request to a route together: as the visitor's page would, as its controller reads it, or nothing of the kind. */
final class Composer {

    private static final String PAGE = "text/html";

    private static final List<String> ACCEPTED = List.of(PAGE, "application/json", "*/*", "application/problem+json");

    /** There are two hundred countries. */
    private static final int MOST_WAYS = 12;

    private final Random random;
    private final Nasty nasty;
    private final Known known;
    private final Handed files;

    /** A field as it is sent; of a file, each byte is a letter. */
    private record Sent(String name, String value, boolean isFile) {}

    Composer(Random random, Nasty nasty, Known known, Handed files) {
        this.random = random;
        this.nasty = nasty;
        this.known = known;
        this.files = files;
    }

    /** As somebody would who does nothing wrong, in each way: with one button and another, one choice, one list. */
    Stream<Message> well(Visitor who, Form form) {
        var ways = form.fields().stream()
                .mapToInt(field -> choices(form, field).size())
                .max()
                .orElse(1);
        return IntStream.range(0, Math.min(ways, MOST_WAYS))
                .mapToObj(way -> message(who, form, chosen(who, form, way)).saying("Accept", PAGE));
    }

    /** Of several fields of one name each has something else. */
    private List<Sent> chosen(Visitor who, Form form, int way) {
        var ways = new HashMap<String, Integer>();
        return form.fields().stream()
                .map(field -> {
                    var choices = field.name().equals("_csrf") ? List.of(who.token()) : choices(form, field);
                    var turn = ways.merge(field.name(), 1, Integer::sum) + way - 1;
                    return new Sent(field.name(), choices.get(turn % choices.size()), field.isFile());
                })
                .toList();
    }

    private List<String> choices(Form form, Field field) {
        if (field.isFile()) {
            return files.good(form.action()).stream()
                    .map(file -> new String(file, ISO_8859_1))
                    .toList();
        }
        return isEmpty(field) ? Known.typed(field.name()) : field.values();
    }

    /** A page, as a link that was seen leads to it, or as it would. */
    Message plain(Visitor who, Route route) {
        var links = who.links(route);
        return headed(who, "GET", links.isEmpty() ? route.path(known::number) : oneOf(links, random));
    }

    Message plain(Visitor who, String place) {
        return headed(who, "GET", place).saying("Accept", PAGE);
    }

    /** What may be said to that route: what its controller reads by name, and the fields of the forms that lead to it. */
    Set<String> names(Visitor who, Route route) {
        var names = new TreeSet<>(route.parameters());
        who.forms(route).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> !field.isFile())
                .map(Field::name)
                .filter(name -> !name.equals("_csrf")) // nothing else would be read
                .forEach(names::add);
        return names;
    }

    /** As somebody would who does nothing wrong, but in one thing. */
    Message saying(Visitor who, Route route, String name, String value) {
        var form = who.forms(route).stream()
                .findFirst()
                .orElseGet(() -> new Form(route.method(), plain(who, route).target, false, List.of()));
        return message(
                who,
                form,
                Stream.concat(
                                form.fields().stream()
                                        .filter(field -> !field.name().equals(name))
                                        .flatMap(field -> typed(who, form, field, false)),
                                Stream.of(new Sent(name, value, false)))
                        .toList());
    }

    /** To that route, in whatever way; with a page of somebody else's, where he has none. */
    Message any(Visitor who, Route route, Visitor other) {
        var forms = who.forms(route).isEmpty() ? other.forms(route) : who.forms(route);
        if (!forms.isEmpty() && random.nextInt(8) > 0) {
            var form = oneOf(forms, random);
            return message(who, form, shuffled(filled(who, form)));
        }
        var links = who.links(route);
        var path = links.isEmpty() || random.nextInt(3) == 0 ? made(route) : oneOf(links, random);
        if (!route.isSent()) {
            return headed(who, "GET", asked(path, route));
        }
        var fields = new ArrayList<Field>();
        route.parameters()
                .forEach(
                        name -> fields.add(name.equals("file") ? Field.file(name) : Field.of(name, known.value(name))));
        fields.add(Field.of("_csrf", who.token()));
        var form = new Form("POST", path, route.parameters().contains("file") || random.nextInt(12) == 0, fields);
        return message(who, form, shuffled(filled(who, form)));
    }

    private String made(Route route) {
        var path = route.path(() -> random.nextInt(15) == 0 ? nasty.segment() : known.number());
        return random.nextInt(5) == 0 ? "/c/" + known.number() + path : path;
    }

    private String asked(String path, Route route) {
        if (route.parameters().isEmpty() || random.nextInt(3) == 0) {
            return path;
        }
        var query = new StringBuilder(path.contains("?") ? path + "&" : path + "?");
        for (var i = random.nextInt(3); i >= 0; i--) {
            var name = oneOf(route.parameters(), random);
            query.append(Letters.encoded(name))
                    .append('=')
                    .append(Letters.encoded(random.nextBoolean() ? known.value(name) : nasty.text(400)))
                    .append('&');
        }
        return query.toString();
    }

    /** With none, some or all of them wrong: where all are, hardly any form gets far. */
    private List<Sent> filled(Visitor who, Form form) {
        var most = form.fields().size();
        var wrong = oneOf(List.of(0, 1, 1, 1, 2, 3, most), random);
        return form.fields().stream()
                .flatMap(field -> typed(who, form, field, random.nextInt(most) < wrong))
                .toList();
    }

    private Stream<Sent> typed(Visitor who, Form form, Field field, boolean isWrong) {
        var name = field.name();
        if (field.isFile()) {
            return Stream.of(new Sent(
                    name,
                    new String(isWrong ? files.any() : oneOf(files.good(form.action()), random), ISO_8859_1),
                    true));
        }
        if (field.kind() == Kind.BOX && random.nextInt(3) == 0) {
            return Stream.empty();
        }
        if (name.equals("_csrf") && random.nextInt(40) > 0) {
            return Stream.of(new Sent(name, who.token(), false));
        }
        var value = isEmpty(field) ? known.value(name) : oneOf(field.values(), random);
        if (!isWrong) {
            return Stream.of(new Sent(name, value, false));
        }
        return switch (random.nextInt(9)) {
            case 0 -> Stream.empty();
            case 1 -> Stream.of(new Sent(name, value, false), new Sent(name, nasty.text(), false));
            case 2 -> Stream.of(new Sent(name, "", false), new Sent(name, value, false));
            case 3 -> Stream.of(new Sent(name + "[" + nasty.text(20) + "]", value, false));
            case 4, 5, 6 -> Stream.of(new Sent(name, nasty.text(), false));
            case 7 -> Stream.of(new Sent(name, nasty.spoilt(value), false));
            default -> Stream.of(new Sent(name, known.value(name), false));
        };
    }

    /** Whether somebody would type something there. */
    private static boolean isEmpty(Field field) {
        return field.kind() == Kind.TYPED && field.values().getFirst().isEmpty();
    }

    private List<Sent> shuffled(List<Sent> fields) {
        var all = new ArrayList<>(fields);
        if (random.nextInt(10) == 0) {
            Collections.shuffle(all, random);
        }
        if (random.nextInt(30) == 0) {
            for (var i = random.nextInt(1_200); i > 0; i--) {
                all.add(new Sent(nasty.text(10), nasty.text(10), false));
            }
        }
        return all;
    }

    private Message message(Visitor who, Form form, List<Sent> fields) {
        if (!form.method().equals("POST")) {
            var query = queryOf(fields);
            return headed(who, "GET", form.action().replaceFirst("\\?.*", "") + "?" + query);
        }
        var message = headed(who, "POST", form.action());
        if (form.ofParts()) {
            var boundary = "part-" + random.nextLong(Long.MAX_VALUE);
            message.with("Content-Type", "multipart/form-data; boundary=" + boundary);
            message.body = parts(boundary, fields);
        } else {
            message.with("Content-Type", "application/x-www-form-urlencoded");
            message.body = Letters.bytes(queryOf(fields));
        }
        return message;
    }

    private Message headed(Visitor who, String method, String target) {
        var message = new Message(method, target).with("Host", "127.0.0.1");
        if (!who.cookies().isEmpty()) {
            message.with("Cookie", who.cookies());
        }
        return message.with("Accept", oneOf(ACCEPTED, random));
    }

    private static String queryOf(List<Sent> fields) {
        var query = new StringBuilder();
        fields.forEach(field -> query.append(query.isEmpty() ? "" : "&")
                .append(Letters.encoded(field.name()))
                .append('=')
                .append(Letters.encoded(field.value())));
        return query.toString();
    }

    private byte[] parts(String boundary, List<Sent> fields) {
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            var named = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"";
            if (field.isFile()) {
                var fileName = random.nextBoolean() ? "liste.csv" : nasty.text(300);
                body.writeBytes(Letters.bytes(named + "; filename=\"" + fileName + "\"\r\n\r\n"));
                body.writeBytes(field.value().getBytes(ISO_8859_1));
            } else {
                body.writeBytes(Letters.bytes(named + "\r\n\r\n" + field.value()));
            }
            body.writeBytes(Letters.bytes("\r\n"));
        }
        body.writeBytes(Letters.bytes("--" + boundary + "--\r\n"));
        return body.toByteArray();
    }
}
