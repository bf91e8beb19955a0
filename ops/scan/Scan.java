/*
 * Known faults of the libraries of a bill of materials, from what OSV published, without a network:
 * java -cp "app/lib/*" ops/scan/Scan.java DATA --sbom BILL [--exceptions CSV] [--on YYYY-MM-DD]
 * DATA is OSV's export of the Maven ecosystem (a ZIP of JSON files) or a folder of such files. It ends with 0 where nothing is
 * known, 1 where something is, 2 where it could not look: see docs/supply-chain.md, which ./certif scan is told in.
 */

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

static final int NOTHING_KNOWN = 0;
static final int FAULTS = 1;
static final int COULD_NOT_LOOK = 2;
static final int FRESH_DAYS = 7;

/** An advisory that concerns a library as it is used here. */
record Fault(String advisory, Set<String> names, String library, String version, String what, String mended) {}

/** What somebody looked at, and until when that holds. */
record Accepted(String advisory, String library, LocalDate until) {

    boolean covers(Fault fault) {
        return fault.library().equals(library) && fault.names().contains(advisory);
    }
}

/** Why nothing can be said. */
static final class Blind extends RuntimeException {

    Blind(String why) {
        super(why, null, false, false);
    }
}

Map<String, Set<String>> libraries = new TreeMap<>();
Map<String, Fault> faults = new TreeMap<>();
Instant newest = Instant.EPOCH;
int advisories;

void main(String[] arguments) {
    try {
        System.exit(scan(arguments));
    } catch (Blind blind) {
        System.err.println("certif scan: " + blind.getMessage());
        System.exit(COULD_NOT_LOOK);
    } catch (IOException | UncheckedIOException | JacksonException | DateTimeException unreadable) {
        System.err.println("certif scan: it could not look: " + unreadable.getMessage());
        System.exit(COULD_NOT_LOOK);
    }
}

int scan(String[] arguments) throws IOException {
    var options = options(arguments);
    var today = Optional.ofNullable(options.get("--on")).map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    readBill(Path.of(given(options, "--sbom")));
    var accepted = options.containsKey("--exceptions") ? readAccepted(Path.of(options.get("--exceptions"))) : List.<Accepted>of();
    readData(Path.of(given(options, "DATA")));
    if (advisories == 0) {
        throw new Blind("there is no advisory on Maven's libraries in this data.");
    }
    return report(accepted, today);
}

static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (var i = 0; i < arguments.length; i++) {
        var name = arguments[i];
        if (!name.startsWith("--")) {
            options.put("DATA", name);
        } else if (Set.of("--sbom", "--exceptions", "--on").contains(name) && i + 1 < arguments.length) {
            options.put(name, arguments[++i]);
        } else {
            throw new Blind("there is no option " + name + ", or it wants a value.");
        }
    }
    return options;
}

static String given(Map<String, String> options, String name) {
    return Optional.ofNullable(options.get(name)).orElseThrow(() -> new Blind(name + " is missing."));
}

// --- what is read ---------------------------------------------------------------------------------------------------

void readBill(Path bill) throws IOException {
    for (var component : JsonMapper.shared().readTree(read(bill)).path("components")) {
        libraries
                .computeIfAbsent(text(component, "group") + ":" + text(component, "name"), _ -> new HashSet<>())
                .add(text(component, "version"));
    }
    if (libraries.isEmpty()) {
        throw new Blind(bill + " lists no library.");
    }
}

static List<Accepted> readAccepted(Path file) throws IOException {
    var accepted = new ArrayList<Accepted>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new String(read(file), StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : rows) {
            if (row.getField("why").isBlank()) {
                throw new Blind(file + ": " + row.getField("advisory") + " is excepted without a reason.");
            }
            accepted.add(new Accepted(row.getField("advisory"), row.getField("library"), LocalDate.parse(row.getField("until"))));
        }
    }
    return accepted;
}

static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
        throw new Blind("there is no file " + file + ".");
    }
    return Files.readAllBytes(file);
}

void readData(Path data) throws IOException {
    if (Files.isDirectory(data)) {
        try (var files = Files.walk(data)) {
            for (var file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                readAdvisory(file.toString(), Files.readAllBytes(file));
            }
        }
    } else if (Files.isRegularFile(data)) {
        try (var zip = new ZipFile(data.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> entry.getName().endsWith(".json")).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    readAdvisory(entry.getName(), in.readAllBytes());
                }
            }
        }
    } else {
        throw new Blind("there is no file or folder " + data + ".");
    }
}

void readAdvisory(String name, byte[] json) {
    JsonNode advisory;
    try {
        advisory = JsonMapper.shared().readTree(json);
    } catch (JacksonException damaged) {
        throw new Blind(name + " is damaged.");
    }
    var ofMaven = advisory.path("affected").valueStream()
            .filter(affected -> text(affected.path("package"), "ecosystem").matches("Maven(:.*)?"))
            .toList();
    if (ofMaven.isEmpty()) {
        return;
    }
    advisories++;
    var modified = Instant.parse(text(advisory, "modified"));
    newest = modified.isAfter(newest) ? modified : newest;
    if (advisory.has("withdrawn")) {
        return;
    }
    for (var affected : ofMaven) {
        var library = text(affected.path("package"), "name");
        libraries.getOrDefault(library, Set.of()).stream()
                .filter(version -> isAffected(affected, version))
                .forEach(version -> found(advisory, affected, library, version));
    }
}

void found(JsonNode advisory, JsonNode affected, String library, String version) {
    var id = text(advisory, "id");
    var names = advisory.path("aliases").valueStream().map(JsonNode::asString).collect(Collectors.toCollection(HashSet::new));
    names.add(id);
    var severity = text(advisory.path("database_specific"), "severity");
    var mended = affected.path("ranges").valueStream()
            .flatMap(range -> range.path("events").valueStream())
            .map(event -> text(event, "fixed"))
            .filter(fixed -> !fixed.isEmpty() && compare(fixed, version) > 0)
            .min(Comparator.comparing(ComparableVersion::new))
            .orElse("");
    var what = (severity.isEmpty() ? "" : severity + ": ") + text(advisory, "summary");
    faults.put(id + " " + library + " " + version, new Fault(id, names, library, version, what, mended));
}

// --- the versions ---------------------------------------------------------------------------------------------------

/** As OSV's format defines it: named, or between what brought the fault in and what mended it. */
static boolean isAffected(JsonNode affected, String version) {
    return affected.path("versions").valueStream().anyMatch(named -> named.asString().equals(version))
            || affected.path("ranges").valueStream()
                    .filter(range -> text(range, "type").equals("ECOSYSTEM"))
                    .anyMatch(range -> isWithin(range, version));
}

static boolean isWithin(JsonNode range, String version) {
    var within = false;
    var events = range.path("events").valueStream()
            .flatMap(event -> event.propertyStream().map(kind -> Map.entry(kind.getKey(), kind.getValue().asString())))
            .sorted(Comparator.comparing(event -> new ComparableVersion(event.getValue())))
            .toList();
    for (var event : events) {
        within = switch (event.getKey()) {
            case "introduced" -> within || event.getValue().equals("0") || compare(version, event.getValue()) >= 0;
            case "fixed" -> within && compare(version, event.getValue()) < 0;
            case "last_affected" -> within && compare(version, event.getValue()) <= 0;
            default -> within;
        };
    }
    return within;
}

static int compare(String one, String other) {
    return new ComparableVersion(one).compareTo(new ComparableVersion(other));
}

static String text(JsonNode node, String field) {
    return node.path(field).asString("");
}

// --- what is said ---------------------------------------------------------------------------------------------------

int report(List<Accepted> accepted, LocalDate today) {
    var day = LocalDate.ofInstant(newest, ZoneOffset.UTC);
    var age = ChronoUnit.DAYS.between(day, today);
    System.out.printf("%d libraries, %d advisories on Maven's; the newest is of %s, %d days ago.%n", libraries.size(), advisories, day, age);
    if (age > FRESH_DAYS) {
        System.out.printf("Warning: what became known in the last %d days is not in it. Download it anew.%n", age);
    }
    var open = 0;
    for (var fault : faults.values()) {
        var exception = accepted.stream().filter(one -> one.covers(fault)).max(Comparator.comparing(Accepted::until));
        if (exception.isPresent() && !today.isAfter(exception.get().until())) {
            System.out.println("Excepted until " + exception.get().until() + ": " + told(fault));
        } else {
            System.out.println((exception.isPresent() ? "The exception is over: " : "Fault: ") + told(fault));
            open++;
        }
    }
    accepted.stream()
            .filter(one -> faults.values().stream().noneMatch(one::covers))
            .forEach(one -> System.out.println("No longer needed: the exception of " + one.advisory() + " for " + one.library()));
    System.out.println(open == 0 ? "No fault is known that nobody looked at." : open + " to mend.");
    return open == 0 ? NOTHING_KNOWN : FAULTS;
}

static String told(Fault fault) {
    var names = fault.names().stream().filter(name -> !name.equals(fault.advisory())).sorted().toList();
    return "%s%s %s %s: %s%s".formatted(
            fault.advisory(),
            names.isEmpty() ? "" : " " + names,
            fault.library(),
            fault.version(),
            fault.what(),
            fault.mended().isEmpty() ? " (not mended yet)" : " (mended in " + fault.mended() + ")");
}
