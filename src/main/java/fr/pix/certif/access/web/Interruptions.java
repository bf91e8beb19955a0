package fr.pix.certif.access.web;

import fr.pix.certif.access.AccessProblem;
import fr.pix.certif.access.AccountPages;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.web.AnotherSite;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PlatformProblem;
import fr.pix.certif.platform.web.ProblemPages;
import fr.pix.certif.platform.web.RefusalLog;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What becomes of a request that must wait: for a sign-in, for the terms, for a second factor, or for a form that is bound
 * to another sign-in. Whatever was typed is shown again afterwards, to be sent by the person himself: nothing is ever
 * replayed. What cannot be shown again is begun anew on the page where it stood.
 */
@Component
class Interruptions implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Forms that need no sign-in: signing in again would not bring them back, but showing them does. */
    private static final Set<String> FOR_ANYBODY = Set.of(
            SignInPaths.FORGOTTEN,
            SignInPaths.PASSWORD,
            SignInPaths.CODE,
            AccountPaths.CONFIRM_EMAIL,
            AccountPages.INVITATION);

    private final ProblemPages problems;
    private final FormPaths forms;
    private final NearestPage pages;
    private final KeptForms kept;
    private final SecondFactorLookup secondFactors;

    Interruptions(
            ProblemPages problems,
            FormPaths forms,
            NearestPage pages,
            KeptForms kept,
            SecondFactorLookup secondFactors) {
        this.problems = problems;
        this.forms = forms;
        this.pages = pages;
        this.kept = kept;
        this.secondFactors = secondFactors;
    }

    /** Nobody is signed in, or not any more. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException, ServletException {
        if (ProblemPages.asksForJson(request)) {
            problems.show(AccessProblem.SIGN_IN_REQUIRED, request, response);
        } else if (NearestPage.isRead(request)) {
            response.sendRedirect(SignInPaths.signInThen(pages.of(request)));
        } else if (forms.canShowAgain(request)) {
            request.getRequestDispatcher(SignInPaths.RESUME).forward(request, response);
        } else {
            response.sendRedirect(SignInPaths.expiredThen(pages.of(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var signedIn = SignedIn.current().orElse(null);
        if (denied instanceof CsrfException) {
            RefusalLog.tell(PlatformProblem.FORM_EXPIRED, request);
            formNotBound(request, response, signedIn);
        } else if (signedIn != null && !signedIn.termsAccepted()) {
            lead(SignInPaths::termsThen, AccessProblem.TERMS_NOT_ACCEPTED, signedIn, request, response);
        } else if (signedIn != null && secondFactors.isMissing(signedIn)) {
            lead(AccountPaths::secondFactorThen, AccessProblem.SECOND_FACTOR_MISSING, signedIn, request, response);
        } else {
            RefusalLog.tell(PlatformProblem.NOT_ALLOWED, request);
            problems.show(PlatformProblem.NOT_ALLOWED, request, response);
        }
    }

    /** To the page that comes first, and from there to what was wanted; a program is told why. */
    private void lead(
            UnaryOperator<String> firstThen,
            AccessProblem why,
            SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (ProblemPages.asksForJson(request)) {
            problems.show(why, request, response);
        } else {
            var back = NearestPage.isRead(request) ? pages.of(request) : keep(request, signedIn.account());
            response.sendRedirect(firstThen.apply(back));
        }
    }

    /** The form was shown before the person signed in again or in another window, or it is not ours at all. */
    private void formNotBound(HttpServletRequest request, HttpServletResponse response, @Nullable SignedIn signedIn)
            throws IOException, ServletException {
        if (AnotherSite.sent(request) || ProblemPages.asksForJson(request)) {
            problems.show(PlatformProblem.FORM_EXPIRED, request, response);
        } else if (FOR_ANYBODY.contains(request.getRequestURI())) {
            response.sendRedirect(NearestPage.itself(request));
        } else if (signedIn == null) {
            commence(request, response, new SignInNeeded());
        } else if (request.getRequestURI().equals(SignInPaths.SIGN_IN)) {
            response.sendRedirect(SignInPaths.HOME);
        } else if (forms.canShowAgain(request)) {
            response.sendRedirect(keep(request, signedIn.account()));
        } else {
            problems.show(PlatformProblem.FORM_EXPIRED, request, response);
        }
    }

    /** Keeps what was typed; the path that shows it again. */
    private String keep(HttpServletRequest request, AccountId account) {
        return forms.canShowAgain(request)
                ? kept.keep(account, request.getRequestURI(), KeptForm.of(request.getParameterMap()))
                : pages.of(request);
    }

    private static final class SignInNeeded extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        SignInNeeded() {
            super("the form is bound to a sign-in that is over");
        }
    }
}
