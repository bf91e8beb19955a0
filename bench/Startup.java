/*
 * How long from the command to the first page, and what rests in memory: ./certif bench startup [RUNS]
 * Starts ./certif run on a folder of its own, again and again, once cold and then warm.
 */

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

record Start(long launcher, long database, long page, long cpu, long jvm, long postgres) {}

void main(String[] arguments) throws Exception {
    var launcher = arguments[0];
    var runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var data = Files.createTempDirectory("certif-startup");
    var first = start(launcher, data);
    IO.println("%-8s %12s %12s %12s %12s %10s %14s %10s".formatted(
            "", "launcher", "database", "first page", "CPU to it", "JVM", "PostgreSQL", "together"));
    print("empty", first);
    var warm = new ArrayList<Start>();
    for (var run = 0; run < runs; run++) {
        warm.add(start(launcher, data));
        print("warm " + (run + 1), warm.getLast());
    }
    warm.sort((a, b) -> Long.compare(a.page(), b.page()));
    print("median", warm.get(warm.size() / 2));
    new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
}

void print(String name, Start start) {
    IO.println("%-8s %9d ms %9d ms %9d ms %9d ms %6d MiB %10d MiB %6d MiB".formatted(
            name, start.launcher(), start.database(), start.page(), start.cpu(),
            start.jvm(), start.postgres(), start.jvm() + start.postgres()));
}

Start start(String launcher, Path data) throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
        port = free.getLocalPort();
    }
    var begun = System.currentTimeMillis();
    var process = new ProcessBuilder(launcher, "run", "--port", "" + port, "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var became = 0L;
    while (!answers(port)) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended; try " + launcher + " run");
        }
        if (became == 0 && comm(process.pid()).equals("java")) {
            became = System.currentTimeMillis() - begun;
        }
        Thread.sleep(2);
    }
    var page = System.currentTimeMillis() - begun;
    var cpu = cpuMillis(process.pid());
    var pid = data.resolve("postgres/postmaster.pid");
    var database = Files.getLastModifiedTime(pid).toMillis() - begun;
    Thread.sleep(5000);
    var jvm = kibibytes(process.pid());
    var postgres = kibibytesOfTree(Long.parseLong(Files.readAllLines(pid).getFirst()));
    process.destroy();
    process.waitFor();
    return new Start(became, database, page, cpu, jvm / 1024, postgres / 1024);
}

boolean answers(int port) throws IOException {
    var page = (HttpURLConnection)
            URI.create("http://127.0.0.1:" + port + "/connexion").toURL().openConnection();
    try {
        return page.getResponseCode() == 200;
    } catch (ConnectException notYet) {
        return false;
    }
}

String comm(long pid) throws IOException {
    return Files.exists(Path.of("/proc")) ? Files.readString(Path.of("/proc/" + pid + "/comm")).strip() : "";
}

long cpuMillis(long pid) throws IOException {
    var stat = Path.of("/proc/" + pid + "/stat");
    if (!Files.exists(stat)) {
        return 0;
    }
    var fields = Files.readString(stat).replaceFirst(".*\\)", "").strip().split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10;
}

long kibibytesOfTree(long postmaster) throws IOException {
    var sum = kibibytes(postmaster);
    for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
        sum += kibibytes(child.pid());
    }
    return sum;
}

/** Its share of the memory (Pss): what several processes share is counted once in their sum. */
long kibibytes(long pid) throws IOException {
    var rollup = Path.of("/proc/" + pid + "/smaps_rollup");
    if (!Files.exists(rollup)) {
        return 0;
    }
    List<String> lines = Files.readAllLines(rollup);
    return lines.stream()
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
}
