package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.ReadMail;
import fr.pix.certif.admin.SendMailAgain;
import fr.pix.certif.admin.web.MailDetailsPage.Reading;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.mail.ReadableMail;
import fr.pix.certif.platform.mail.ResendMail;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.PlatformProblem;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One mail, and its sending again. */
@Controller
class MailDetailsController {

    private final Templates templates;
    private final MailLookup mails;
    private final SendMailAgain sendMailAgain;
    private final ReadMail readMail;
    private final AuditTrail audit;

    MailDetailsController(
            Templates templates, MailLookup mails, SendMailAgain sendMailAgain, ReadMail readMail, AuditTrail audit) {
        this.templates = templates;
        this.mails = mails;
        this.sendMailAgain = sendMailAgain;
        this.readMail = readMail;
        this.audit = audit;
    }

    @GetMapping(AdminPaths.MAIL)
    JteModel show(PageFrame page, Administrator by, @PathVariable long id) {
        var mail = get(id);
        return shown(page, mail, reading(by, mail), "", FormFaults.NONE, null);
    }

    /** Why the mail is looked at. */
    @PostMapping(AdminPaths.MAIL_TEXT)
    Object read(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            HttpServletResponse response) {
        var mail = get(id);
        return switch (Reason.parse(motif)) {
            case Checked.Valid<Reason>(var why) -> {
                readMail.begin(by, why);
                yield "redirect:" + AdminPaths.of(mail.row().id());
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(page, mail, new Reading.Asked(motif, new FormFaults(faults)), "", FormFaults.NONE, null);
            }
        };
    }

    @PostMapping(AdminPaths.MAIL_AGAIN)
    Object send(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var mail = get(id);
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) -> {
                var outcome = sendMailAgain.send(by, mail.row().id(), why);
                if (outcome == ResendMail.Outcome.QUEUED) {
                    yield "redirect:" + AdminPaths.of(mail.row().id());
                }
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = get(id);
                yield shown(
                        page, now, reading(by, now), reason, FormFaults.NONE, "admin.mail.refused." + outcome.name());
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(page, mail, reading(by, mail), reason, new FormFaults(faults), null);
            }
        };
    }

    /** A text that is shown is told in the audit, and so is to whom it went. */
    private Reading reading(Administrator by, ReadableMail mail) {
        if (MailDetailsPage.mayShowText(mail)) {
            return readMail.read(by, mail.row()) ? new Reading.Allowed() : new Reading.Asked("", FormFaults.NONE);
        }
        return readMail.seeRecipients(by) ? new Reading.Hidden() : new Reading.Asked("", FormFaults.NONE);
    }

    private JteModel shown(
            PageFrame page,
            ReadableMail mail,
            Reading reading,
            String reason,
            FormFaults faults,
            @Nullable String refused) {
        var history = audit.of(AuditTrail.PIX, SendMailAgain.subject(mail.row().id()));
        return templates.adminMail(page, new MailDetailsPage(mail, reading, history, reason, faults, refused));
    }

    private ReadableMail get(long id) {
        return mails.find(new MailId(id)).orElseThrow(() -> new Refusal(PlatformProblem.PAGE_NOT_FOUND));
    }
}
