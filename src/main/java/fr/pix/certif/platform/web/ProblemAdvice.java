package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.database.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** From what a controller threw to the page that says so. A fault is never shown as a refusal, nor silently. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemPages pages;

    ProblemAdvice(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        RefusalLog.tell(refusal.problem(), request);
        pages.show(refusal.problem(), request, response);
    }

    /** Spring Security's own filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void denied(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    void failed(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            LOG.info("the reader left before the answer was whole");
            return;
        }
        var problem = problemOf(fault);
        if (Outage.isBehind(fault)) {
            LOG.warn("a request failed, for the database is away: {}", fault.getMessage());
        } else if (problem.kind() == Problem.Kind.UNEXPECTED || problem.kind() == Problem.Kind.UNAVAILABLE) {
            LOG.error("a request failed", fault);
        }
        if (fault instanceof ErrorResponse known) { // which methods or types would do
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        pages.show(problem, request, response);
    }

    static PlatformProblem problemOf(Throwable fault) {
        if (Outage.isBehind(fault)) {
            return PlatformProblem.DATABASE_UNAVAILABLE;
        }
        return switch (fault) {
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                PlatformProblem.DATABASE_UNAVAILABLE;
            case MaxUploadSizeExceededException _ -> PlatformProblem.FILE_TOO_LARGE;
            case InvalidParameterException unread ->
                unread.getErrorCode() == 413 ? PlatformProblem.FILE_TOO_LARGE : PlatformProblem.MALFORMED_REQUEST;
            case SlowBodies.TooSlow _ -> PlatformProblem.BODY_TOO_SLOW;
            case ErrorResponse known -> PlatformProblem.of(known.getStatusCode().value());
            case TypeMismatchException _, MultipartException _, RequestRejectedException _, BadRequestException _ ->
                PlatformProblem.MALFORMED_REQUEST;
            default -> PlatformProblem.UNEXPECTED;
        };
    }
}
