package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.team.TypedInvitations;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form that invites people.
 *
 * @param formKey makes it invite once, however often it is sent
 * @param faults all that is wrong with what was typed
 * @param othersLeft whether the others may be invited all the same
 * @param sentBefore how many the form invited already, where it says something else now; otherwise 0
 * @param mailLeaves whether there is a server that sends mails
 */
public record InvitePage(
        UUID formKey,
        TypedInvitations typed,
        List<Fault> faults,
        boolean othersLeft,
        int sentBefore,
        boolean mailLeaves) {

    private static final int SAID_AT_THE_FIELD = 3;

    /** What is wrong with a field, in one text: the first of many, for all of them stand above. */
    public @Nullable String error(PageFrame page, String field) {
        var texts = faults.stream()
                .filter(fault -> fault.field().equals(field))
                .limit(SAID_AT_THE_FIELD)
                .map(page::t)
                .collect(Collectors.joining(" "));
        return texts.isEmpty() ? null : texts;
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || sentBefore > 0;
    }

    public String first() {
        return faults.isEmpty() ? "" : faults.getFirst().field();
    }
}
