package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.TypedSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of creation (G34–G48) and of change (G63–G66): the same six fields.
 *
 * @param formKey makes a creation happen once, however often its form is sent
 * @param typed what the fields show, just as it was typed
 * @param faults all that was wrong with it, in the fields' order
 * @param notice where the fields come from, or what a form that could not be carried out asks the member to decide; none
 *     at first otherwise
 */
public record SessionFormPage(
        Purpose purpose,
        UUID formKey,
        TypedSession typed,
        List<Fault> faults,
        LocalDate today,
        List<String> sites,
        List<String> rooms,
        @Nullable Notice notice) {

    public sealed interface Purpose {
        record Creation() implements Purpose {}

        /** The change of a session that had this version when the form was filled. */
        record Change(long session, int version) implements Purpose {}
    }

    public sealed interface Notice {
        /** The form created this session already; the fields now say something else. */
        record SentBefore(long session) implements Notice {}

        /**
         * Somebody saved the session meanwhile; the saved values stand beside the typed ones.
         *
         * @param last who did, if the history has it
         * @param untouched the fields that the member had not changed himself: there, the saved value is proposed
         */
        record Overtaken(Optional<Saved> last, TypedSession saved, Set<String> untouched) implements Notice {}

        /** The fields repeat those of this session. */
        record Like(long session) implements Notice {}

        /** Who saved something, and when. */
        record Saved(String by, String at) {}
    }

    /** What is wrong with a field, in the reader's language; none if nothing is. */
    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    /** The value that somebody else saved, where it differs from what is typed. */
    public @Nullable String saved(SessionField field) {
        if (notice instanceof Notice.Overtaken(var _, var saved, var _)) {
            var theirs = field.of(saved);
            return theirs.equals(field.of(typed)) ? null : theirs;
        }
        return null;
    }

    /** Whether the saved value is proposed rather than the typed one, which the member left as he found it. */
    public boolean proposesSaved(SessionField field) {
        return notice instanceof Notice.Overtaken overtaken
                && overtaken.untouched().contains(field.id());
    }
}
