package fr.pix.certif.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside of any controller gets the same pages. */
@Controller
class FallbackController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackController.class);

    private final ProblemPages pages;

    FallbackController(ProblemPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var problem = fault == null ? PlatformProblem.UNEXPECTED : problemOf(fault);
        if (problem == PlatformProblem.UNEXPECTED) { // the server may know better: what it could not read is no fault
            problem = ofStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        }
        if (problem == PlatformProblem.UNEXPECTED) {
            LOG.error("a request failed before a page took it", fault);
        } else if (problem
                == PlatformProblem.DATABASE_UNAVAILABLE) { // who asks is not asked: that waits for it once more
            LOG.warn(
                    "a request failed before a page took it, for the database is away: {}",
                    fault == null ? "" : fault.getMessage());
        } else {
            RefusalLog.tell(problem, request);
        }
        pages.show(problem, request, response);
    }

    /** What a page throws never comes here: an {@link IOException} tells of a body that broke off. */
    private static PlatformProblem problemOf(Throwable fault) {
        return fault instanceof IOException ? PlatformProblem.MALFORMED_REQUEST : ProblemAdvice.problemOf(fault);
    }

    private static PlatformProblem ofStatus(@Nullable Object status) {
        return status instanceof Integer code ? PlatformProblem.of(code) : PlatformProblem.PAGE_NOT_FOUND;
    }
}
