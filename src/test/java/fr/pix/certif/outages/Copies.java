package fr.pix.certif.outages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The copies of the application behind the balancer. */
final class Copies implements AutoCloseable {

    /** How one is started on a port. */
    private interface Start {
        Application on(int port) throws IOException;
    }

    private final Start start;
    private final List<Application> running = new ArrayList<>();

    private Copies(Start start) {
        this.start = start;
    }

    /** Starts copies of what this test stands on. */
    static Copies start(Path folder, Map<String, String> settings) throws IOException {
        Start current = port -> Application.copy(folder, port, settings);
        return new Copies(current).with(current);
    }

    /** Starts copies of another release, built in a folder; what replaces them is what this test stands on. */
    static Copies startOf(Path release, Path folder, Map<String, String> settings) throws IOException {
        return new Copies(port -> Application.copy(folder, port, settings))
                .with(port -> Application.copyOf(release, folder, port, settings));
    }

    private Copies with(Start first) throws IOException {
        for (var port : Cluster.COPIES) {
            running.add(first.on(port));
        }
        return this;
    }

    /** One after the other, as an upgrade does. */
    void replaceEach() throws IOException, InterruptedException {
        for (var i = 0; i < running.size(); i++) {
            running.get(i).stop();
            running.set(i, start.on(Cluster.COPIES.get(i)));
        }
    }

    void killFirst() throws IOException, InterruptedException {
        running.getFirst().kill();
        running.set(0, start.on(Cluster.COPIES.getFirst()));
    }

    @Override
    public void close() {
        running.forEach(Application::close);
    }
}
