package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import org.springframework.http.HttpStatus;

/** The one table from a kind of problem to its HTTP status; what HTTP itself refuses has its own. */
final class ProblemStatus {

    private ProblemStatus() {}

    static HttpStatus of(Problem problem) {
        return problem instanceof PlatformProblem ours ? ours.status() : of(problem.kind());
    }

    static HttpStatus of(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case UNEXPECTED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
