package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ConvocationRow.State;
import fr.pix.certif.candidates.convocation.ListConvocations.Found;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.mail.MailFault;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.platform.web.PageFrame;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who was summoned to a session, and who is to be.
 *
 * @param mailLeaves whether there is a server that sends mails: without one, paper summons
 * @param done what has just been done
 * @param count how many people that concerned
 */
public record ConvocationListPage(
        Found found, Member member, boolean mailLeaves, Optional<ConvocationDone> done, int count) {

    /** Of how many what they were told is not true any more. */
    public long outdated() {
        return found.outdated();
    }

    /** For how many something is to be sent: for nobody any more once the session has begun. */
    public int due() {
        return found.over() ? 0 : found.due().size();
    }

    /** Whether those are printed alone whom no mail reaches: where no mail leaves at all, everybody is to be printed. */
    public boolean printsSome() {
        return mailLeaves && !found.forPaper().isEmpty();
    }

    /** Whether all may be printed at once, which is more than those whom no mail reaches. */
    public boolean printsAll() {
        return found.printable().size() > (mailLeaves ? found.forPaper().size() : 0);
    }

    /** What those are whose convocation is printed: without e-mail, or with one that did not leave, or both. */
    public String printKey() {
        var notLeft = found.notLeft();
        return "candidates.convocation.print."
                + (notLeft == 0 ? "unreachable" : notLeft < found.forPaper().size() ? "not_left" : "only_not_left");
    }

    /** How things stand with one of them, in a word. */
    public String state(PageFrame page, ConvocationRow row) {
        var state = row.state() == State.NEVER_SENT && !mailLeaves && !found.over() ? State.NO_EMAIL : row.state();
        var tooLate = found.over() && (state == State.NEVER_SENT || state == State.OUTDATED || state == State.NO_EMAIL);
        return page.t("candidates.convocation.state." + state + (tooLate ? ".over" : ""));
    }

    /** How things stand with one of them, in words: the date, or why it did not leave. */
    public String details(PageFrame page, ConvocationRow row) {
        var mail = row.mail().orElse(null);
        return switch (row.state()) {
            case OBJECTED -> objected(page, row);
            case NO_EMAIL, NEVER_SENT, KEPT -> page.t("candidates.convocation.details." + row.state());
            case SENT -> page.t("candidates.convocation.details.SENT", moment(mail, row));
            case OUTDATED -> page.t("candidates.convocation.details.OUTDATED", moment(mail, row));
            case WAITING ->
                mail instanceof MailState.Retrying(var then, var _)
                        ? page.t("candidates.convocation.details.RETRYING", moment(then))
                        : page.t("candidates.convocation.details.WAITING");
            case FAILED ->
                page.t("candidates.convocation.fault."
                        + (mail instanceof MailState.GivenUp(var _, var why) ? fault(why.reason()) : "other"));
        };
    }

    private static String objected(PageFrame page, ConvocationRow row) {
        var unasked = page.t("candidates.convocation.details.OBJECTED" + (row.isReachable() ? "" : ".no_email"));
        return row.elsewhere()
                .map(there -> unasked + " " + page.t("candidates.convocation.elsewhere", there.session()))
                .orElse(unasked);
    }

    private static String fault(MailFault.Reason reason) {
        return switch (reason) {
            case RECIPIENT_REFUSED, EXPIRED, WITHDRAWN -> reason.code();
            case UNREACHABLE,
                    NO_ANSWER,
                    INSECURE,
                    SIGN_IN_REFUSED,
                    SENDER_REFUSED,
                    BUSY,
                    UNEXPECTED,
                    MESSAGE_REFUSED,
                    OTHER -> "other";
        };
    }

    private String moment(@Nullable MailState mail, ConvocationRow row) {
        return mail instanceof MailState.Sent(var at)
                ? moment(at)
                : row.told().map(told -> moment(told.at())).orElse("");
    }

    private String moment(Instant instant) {
        return InFigures.of(instant, member.zone());
    }
}
