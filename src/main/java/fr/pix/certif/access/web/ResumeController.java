package fr.pix.certif.access.web;

import fr.pix.certif.access.web.SignInPage.Notice;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
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

    ResumeController(Templates templates) {
        this.templates = templates;
    }

    @RequestMapping(SignInPaths.RESUME)
    Object show(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String form)) {
            return "redirect:" + SignInPaths.SIGN_IN;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return form.equals(SignInPaths.SIGN_IN)
                ? templates.accessSignIn(page, signInAgain(page, request))
                : templates.accessSignIn(page, carry(page, form, request));
    }

    private static SignInPage carry(PageFrame page, String form, HttpServletRequest request) {
        var notice = new Notice(false, page.t("access.sign_in.expired"));
        return new SignInPage("", form, KeptForm.of(request.getParameterMap()), notice);
    }

    /** The sign-in form itself had lost what it was bound to. */
    private static SignInPage signInAgain(PageFrame page, HttpServletRequest request) {
        var email = request.getParameter("email");
        var back = request.getParameter(SignInPaths.BACK);
        return new SignInPage(
                email == null ? "" : email,
                SignInPaths.goOn(back == null ? SignInPaths.HOME : back).path(),
                CarriedForm.in(request),
                new Notice(false, page.t("access.sign_in.form_expired")));
    }
}
