package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import fr.pix.certif.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows a problem: a page to a person, RFC 9457 to a program that asked for JSON. */
@Component
public class ProblemPages {

    /** In seconds: a database that failed over is back by then. */
    private static final String SOON = "5";

    private final Templates templates;
    private final PageFrameResolver frames;
    private final PageWriter writer;
    private final JsonMapper json;

    ProblemPages(Templates templates, PageFrameResolver frames, PageWriter writer, JsonMapper json) {
        this.templates = templates;
        this.frames = frames;
        this.writer = writer;
        this.json = json;
    }

    /** Writes the problem as the whole answer to the request. */
    public void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = ProblemStatus.of(problem);
        var frame = frames.withoutVisitor(request);
        var reference = RequestReference.of(request);
        ContentPolicy.write(request, response);
        response.setStatus(status.value());
        if (problem.kind() == Problem.Kind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (asksForJson(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), ProblemJson.of(problem, frame, reference));
        } else {
            writer.write(templates.platformError(frame, page(problem, status, reference, request)), response);
        }
    }

    private static ErrorPage page(Problem problem, HttpStatus status, String reference, HttpServletRequest request) {
        var advice = "problem." + problem.code() + ".advice";
        if (problem.kind() != Problem.Kind.UNAVAILABLE || !Resend.isSent(request)) {
            return new ErrorPage(status.value(), problem.code(), advice, reference, Resend.NOTHING);
        }
        var resend = Resend.of(request);
        var what = resend.form().isEmpty() ? "platform.error.go_back" : "platform.error.kept";
        return new ErrorPage(status.value(), problem.code(), what, reference, resend);
    }

    /** Whether a program asks, not a person with a browser. */
    public static boolean asksForJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
