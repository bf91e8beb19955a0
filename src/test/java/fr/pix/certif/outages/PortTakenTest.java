package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortTakenTest {

    @TempDir
    private Path folder;

    @Test
    void where_another_program_has_the_port_it_says_what_to_type() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();
            var data = folder.resolve("data").toString();
            assertThatIllegalStateException()
                    .isThrownBy(() -> Application.copy(folder, port, Map.of("CERTIF_DATA", data)))
                    .withMessageContaining("Another program listens on port " + port)
                    .withMessageContaining("./certif run --port " + (port + 1));
        }
    }
}
