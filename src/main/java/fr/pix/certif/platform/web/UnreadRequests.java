package fr.pix.certif.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Answers what Tomcat refuses by itself, before any filter: a request whose first line or headers nobody can read. In place of
 * Tomcat's own page it gets ours, with a reference that the log has too.
 */
final class UnreadRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadRequests.class);

    private final ObjectProvider<ProblemPages> pages;

    /** The pages are made after the server. */
    UnreadRequests(ObjectProvider<ProblemPages> pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return; // there is an answer
        }
        try (var _ = RequestReference.begin(request)) {
            answer(PlatformProblem.ofUnread(response.getStatus()), request, response);
        }
    }

    /** What is thrown from here, Tomcat drops. */
    private void answer(PlatformProblem problem, Request request, Response response) {
        try {
            RefusalLog.tell(problem, request);
            pages.getObject().showUnread(problem, request, response);
            response.finishResponse();
        } catch (IOException left) {
            LOG.debug("nobody waited to hear what was wrong with his request", left);
        } catch (RuntimeException failed) {
            LOG.error("what is wrong with a request that nobody can read could not be said", failed);
        }
    }
}
