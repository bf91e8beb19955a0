package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import fr.pix.certif.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows a problem: a page to a person, RFC 9457 to a program that asked for JSON. */
@Component
public class ProblemPages {

    /** In seconds: a database that failed over is back by then. */
    private static final String SOON = "5";

    /** The key of what to do where the page holds what was typed. */
    private static final String KEPT = "platform.error.kept.";

    /** The key of what to do where it does not: there was a file or a secret. */
    private static final String GO_BACK = "platform.error.go_back.";

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

    /**
     * Writes the problem as the whole answer to the request, with the form that was sent where that can be sent again, and
     * what was typed into it. An answer that has begun to leave is cut off instead.
     */
    public void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(problem, request, response, advice(problem, request));
    }

    /**
     * Writes the problem as the whole answer to a request whose body nobody reads: it is too much by now, comes too slowly, or is
     * no form.
     */
    void showUnread(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var goBack = problem.kind() == Problem.Kind.UNAVAILABLE && Resend.isSent(request);
        show(
                problem,
                request,
                response,
                new Advice(goBack ? GO_BACK + id(problem) : ownAdvice(problem), Resend.NOTHING, KeptForm.NONE));
    }

    private void show(Problem problem, HttpServletRequest request, HttpServletResponse response, Advice advice)
            throws IOException {
        if (response.isCommitted()) {
            PacedAnswer.cutOff(request); // half a file is no place for a page: the browser says that it broke off
            return;
        }
        var status = ProblemStatus.of(problem);
        var frame = isOurs(problem) ? frames.withoutVisitor(request) : frames.of(request);
        var reference = RequestReference.of(request);
        ContentPolicy.write(request, response);
        takeBack(response);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.kind() == Problem.Kind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (asksForJson(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), ProblemJson.of(problem, frame, reference));
        } else {
            var page = new ErrorPage(
                    status.value(),
                    problem.code(),
                    advice.text(),
                    reference,
                    ChosenLanguage.told(request).isPresent() ? List.of() : frame.inOtherLanguages(),
                    advice.resend(),
                    TypedTexts.of(advice.typed(), frame));
            writer.write(templates.platformError(frame, page), response);
        }
    }

    /** A file that was to be saved, and what there is of it: the problem is a page to be read. */
    private static void takeBack(HttpServletResponse response) {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    }

    /** What to do, the button that does it, and what there is to copy. */
    private record Advice(String text, Resend resend, KeptForm typed) {}

    private static Advice advice(Problem problem, HttpServletRequest request) {
        var typed = TypedTexts.in(request);
        if (!isOurs(problem) || !Resend.isSent(request)) {
            return new Advice(ownAdvice(problem), Resend.NOTHING, typed);
        }
        var resend = Resend.of(request);
        return new Advice((resend.form().isEmpty() ? GO_BACK : KEPT) + id(problem), resend, typed);
    }

    /** Whether the sender need change nothing to have it taken. */
    private static boolean isOurs(Problem problem) {
        return problem.kind() == Problem.Kind.UNAVAILABLE || problem.kind() == Problem.Kind.UNEXPECTED;
    }

    private static String id(Problem problem) {
        return problem.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String ownAdvice(Problem problem) {
        return "problem." + problem.code() + ".advice";
    }

    /** Whether a program asks, not a person with a browser. */
    public static boolean asksForJson(HttpServletRequest request) {
        return LenientHeader.of(request, HttpHeaders.ACCEPT)
                .filter(accept -> accept.contains("json") && !accept.contains("html"))
                .isPresent();
    }
}
