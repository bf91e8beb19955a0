package fr.pix.certif.access.web;

import fr.pix.certif.access.web.SignInPage.Notice;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes over a form whose sender is not signed in any more: the sign-in page carries what was typed. */
@Controller
class ResumeController {

    private final Templates templates;
    private final SignInPages pages;

    ResumeController(Templates templates, SignInPages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @RequestMapping(SignInPaths.RESUME)
    Object show(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String form)) {
            return "redirect:" + SignInPaths.SIGN_IN;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return form.equals(SignInPaths.SIGN_IN) || form.equals(SignInPaths.PROVIDER)
                ? templates.accessSignIn(page, signInAgain(page, request))
                : templates.accessSignIn(page, carry(page, form, request));
    }

    private SignInPage carry(PageFrame page, String form, HttpServletRequest request) {
        var notice = new Notice(false, page.t("access.sign_in.expired"));
        return pages.of("", LocalPath.of(form), KeptForm.of(request.getParameterMap()), notice);
    }

    /** The sign-in form itself had lost what it was bound to. */
    private SignInPage signInAgain(PageFrame page, HttpServletRequest request) {
        var email = request.getParameter("email");
        var back = request.getParameter(SignInPaths.BACK);
        return pages.of(
                email == null ? "" : email,
                SignInPaths.goOn(back == null ? SignInPaths.HOME : back),
                CarriedForm.in(request),
                new Notice(false, page.t("access.sign_in.form_expired")));
    }
}
