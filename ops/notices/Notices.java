/*
 * The licences of what others made, for a package: java -cp "LIB/*" ops/notices/Notices.java LIB BILL ROOT > THIRD-PARTY.txt
 * LIB has the jars, BILL is the CycloneDX bill of materials, ROOT the folder with LICENSE and ops/notices. A jar's own
 * texts count; for one without, there is a file here of its name or of its licence's. One without either ends the build.
 */

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

static final Pattern TEXT =
        Pattern.compile("(?i)META-INF/(.*/)?(LICEN[SC]E|NOTICE|COPYING)[^/]*(?<!\\.class)");
static final Pattern LICENCE = Pattern.compile("(?i)(.*/)?(LICEN[SC]E|COPYING)[^/]*");
static final String RULE = "=".repeat(100);

record Part(String name, String version, String licences, String home, List<String> texts) {

    String title() {
        return name + " " + version;
    }
}

void main(String[] arguments) throws IOException {
    var lib = Path.of(arguments[0]);
    var bill = JsonMapper.shared().readTree(Path.of(arguments[1]));
    var root = Path.of(arguments[2]);
    var parts = new ArrayList<Part>();
    var jars = new TreeSet<String>();
    for (var component : bill.path("components")) {
        var jar = lib.resolve(component.path("name").asString() + "-" + component.path("version").asString() + ".jar");
        if (Files.exists(jar)) { // a starter is a list of others: nothing of it is packed
            jars.add(jar.getFileName().toString());
            parts.add(part(component, jar, root));
        }
    }
    unlisted(lib, jars);
    parts.sort(Comparator.comparing(Part::title));
    try (var out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
        write(parts, out);
    }
}

/** What is packed and in no bill: Spring Boot's own tool, which unpacked the application, is of Spring Boot. */
void unlisted(Path lib, TreeSet<String> listed) throws IOException {
    try (var files = Files.list(lib)) {
        var others = files.map(file -> file.getFileName().toString())
                .filter(name -> !listed.contains(name) && !name.startsWith("spring-boot-jarmode-tools-"))
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalStateException("in no bill of materials: " + others);
        }
    }
}

Part part(JsonNode component, Path jar, Path root) throws IOException {
    var name = component.path("name").asString();
    var licences = new TreeSet<String>();
    for (var licence : component.path("licenses")) {
        licences.add(Stream.of(
                        licence.path("license").path("id"),
                        licence.path("license").path("name"),
                        licence.path("expression"))
                .filter(JsonNode::isString)
                .findFirst()
                .orElseThrow()
                .asString());
    }
    var texts = textsOf(jar);
    if (texts.keySet().stream().noneMatch(entry -> LICENCE.matcher(entry).matches())) {
        texts.put("", Files.readString(kept(name, licences, root).orElseThrow(() -> new IllegalStateException(
                "no text of its licence: " + name + " " + licences))));
    }
    var home = component.path("externalReferences").valueStream()
            .filter(reference -> reference.path("type").asString().equals("vcs"))
            .map(reference -> reference.path("url").asString())
            .findFirst()
            .orElse(component.path("purl").asString());
    return new Part(name, component.path("version").asString(), String.join(", ", licences), home,
            List.copyOf(texts.values()));
}

Map<String, String> textsOf(Path jar) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var file = new JarFile(jar.toFile())) {
        file.stream().filter(entry -> TEXT.matcher(entry.getName()).matches()).forEach(entry -> {
            try (var in = file.getInputStream(entry)) {
                texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
    return texts;
}

Optional<Path> kept(String name, TreeSet<String> licences, Path root) {
    var notices = root.resolve("ops/notices");
    return Stream.of(
                    Stream.of(notices.resolve(name.replaceFirst("(?<=binaries)-.*", "") + ".txt")),
                    licences.stream().map(licence -> notices.resolve(licence + ".txt")),
                    licences.stream().filter("Apache-2.0"::equals).map(_ -> root.resolve("LICENSE")))
            .flatMap(files -> files)
            .filter(Files::exists)
            .findFirst();
}

/** Each text once, under all that bear it. */
void write(List<Part> parts, PrintStream out) {
    out.print("""
            Pix Certif comes with the following works of others. Each is a file of its own in app/lib, which may be replaced by
            another version of it, as the LGPL asks; nothing in them was changed. Their sources are where each line says, and
            on Maven Central under the same name. Where a work is offered under several licences, docs/supply-chain.md
            says which one was taken.

            """);
    parts.forEach(part -> out.printf("%s: %s%n    %s%n", part.title(), part.licences(), part.home()));
    var bearers = new TreeMap<String, List<String>>();
    parts.forEach(part -> part.texts().forEach(text -> bearers.computeIfAbsent(
                    text.replace("\r\n", "\n").strip(), _ -> new ArrayList<>())
            .add(part.title())));
    bearers.entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, List<String>> entry) -> entry.getValue().getFirst())
                    .thenComparing(Map.Entry::getKey))
            .forEach(entry -> out.printf(
                    "%n%s%n%s%n%s%n%n%s%n", RULE, String.join("\n", new TreeSet<>(entry.getValue())), RULE, entry.getKey()));
}
