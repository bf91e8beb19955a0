package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import java.net.URI;
import org.springframework.http.ProblemDetail;

/** A problem as RFC 9457 writes it. */
final class ProblemJson {

    /** A name rather than an address (RFC 4151): there is no page that it would lead to, and it must not change with the host. */
    private static final String NAMES = "tag:pix.fr,2026:certif:";

    private ProblemJson() {}

    static ProblemDetail of(Problem problem, PageFrame frame, String reference) {
        var text = "problem." + problem.code();
        var detail = ProblemDetail.forStatusAndDetail(ProblemStatus.of(problem), frame.t(text + ".advice"));
        detail.setType(URI.create(NAMES + problem.code()));
        detail.setTitle(frame.t(text));
        detail.setInstance(URI.create(NAMES + "reference:" + reference));
        detail.setProperty("code", problem.code());
        detail.setProperty("reference", reference);
        return detail;
    }
}
