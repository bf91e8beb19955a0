package fr.pix.certif.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends requests whose body arrives too slowly, and answers that are read too slowly. Tomcat's own time limit begins anew with
 * each byte; here the whole body must come within a moment, or at a rate that the slowest line reaches. So must what nobody
 * reads, such as the rest of a refused file: it is passed over once its sender has the answer, because a browser shows no
 * answer before it has sent everything. An answer that was cut off takes its connection along.
 */
final class SlowBodies extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(SlowBodies.class);

    private final ServingSettings.Requests settings;

    SlowBodies(ServingSettings.Requests settings) {
        super(true);
        this.settings = settings;
    }

    /** It took too long. Not an IOException: Tomcat takes those for a sender who left, and answers nothing. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the body came too slowly");
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var body = coyote.getInputBuffer();
        var paced =
                new PacedBody(body, settings.bodyGrace(), settings.bodyRate().toBytes());
        coyote.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (PacedAnswer.wasCutOff(request)) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            } else if (!request.isAsync() && !paced.hasAll(announced(coyote), hasChunks(request))) {
                passOver(paced, response);
            }
        } finally {
            coyote.setInputBuffer(body); // it serves the connection's next request too
        }
    }

    /** How long the body is said to be; less than nothing where that cannot be read, and is refused. */
    private static long announced(org.apache.coyote.Request request) {
        try {
            return request.getContentLengthLong();
        } catch (IllegalArgumentException unreadable) {
            LOG.debug("a length that is none", unreadable);
            return -1;
        }
    }

    private static boolean hasChunks(Request request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private static void passOver(PacedBody rest, Response response) throws IOException {
        response.finishResponse();
        try {
            rest.passOver();
        } catch (TooSlow | IOException ended) {
            LOG.debug("a body was not waited for", ended);
            response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
