package fr.pix.certif.platform.web;

import fr.pix.certif.platform.Texts;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Tomcat refuses by itself, before any filter: a request whose first line or headers nobody can read. In place of
 * Tomcat's own page it says so in every language, in plain text, under the headers that all answers have.
 */
final class UnreadRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadRequests.class);

    private final Texts texts;

    UnreadRequests(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return; // there is an answer
        }
        ContentPolicy.write(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getReporter().write(said(response.getStatus()));
            response.finishResponse();
        } catch (IOException left) {
            LOG.debug("nobody waited to hear what was wrong with his request", left);
        }
    }

    private String said(int status) {
        var problem = status < 500 ? PlatformProblem.MALFORMED_REQUEST : PlatformProblem.UNEXPECTED;
        return Texts.LANGUAGES.stream()
                .map(language -> texts.text(language, "problem." + problem.code()) + ".\n")
                .collect(Collectors.joining());
    }
}
