package fr.pix.certif.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what to type where another program listens on the port; Spring's own advice speaks of its configuration. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis(
                "Another program listens on port " + cause.getPort() + ", or Pix Certif runs already.",
                "Open http://127.0.0.1:%d to see which, or choose another port: ./certif run --port %d"
                        .formatted(cause.getPort(), cause.getPort() + 1),
                cause);
    }
}
