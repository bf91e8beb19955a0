package fr.pix.certif.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside of any controller gets the same pages. */
@Controller
class FallbackController implements ErrorController {

    private final ProblemPages pages;

    FallbackController(ProblemPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? ProblemAdvice.problemOf(fault)
                : PlatformProblem.UNEXPECTED;
        if (problem
                == PlatformProblem.UNEXPECTED) { // then the server may know better: what it could not read is no fault
            problem = ofStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        }
        pages.show(problem, request, response);
    }

    private static PlatformProblem ofStatus(@Nullable Object status) {
        return status instanceof Integer code ? PlatformProblem.of(code) : PlatformProblem.PAGE_NOT_FOUND;
    }
}
