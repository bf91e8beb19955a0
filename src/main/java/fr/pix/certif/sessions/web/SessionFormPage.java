package fr.pix.certif.sessions.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.Meanwhile;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.TypedSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
         * Somebody saved the session meanwhile.
         *
         * @param last who did, if the history has it
         * @param changed what he changed: fields that the member had left as he found them show it, those that he changed
         *     too show what he typed
         */
        record Overtaken(Optional<Deed> last, Meanwhile changed) implements Notice {}

        /** The fields repeat those of this session. */
        record Like(long session) implements Notice {}

        /** Somebody removed the session; what was typed for it may become another one. */
        record Removed(long session, Deed removal) implements Notice {}

        /** Who did something, and when. */
        record Deed(String by, String at) {}
    }

    /** What is wrong with a field, in the reader's language; none if nothing is. */
    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || (notice != null && !(notice instanceof Notice.Like));
    }

    /** What somebody else changed in a field that the member had left alone; none otherwise. */
    public @Nullable AuditChange taken(SessionField field) {
        return notice instanceof Notice.Overtaken overtaken
                ? overtaken.changed().taken(field.id())
                : null;
    }

    /** What somebody else changed in a field that the member changed too; none otherwise. */
    public @Nullable AuditChange disputed(SessionField field) {
        return notice instanceof Notice.Overtaken overtaken
                ? overtaken.changed().disputed(field.id())
                : null;
    }

    /** The id of what a screen reader says of a field beside its hint and its error; none without it. */
    public @Nullable String also(SessionField field) {
        return taken(field) == null ? null : field.id() + "-taken";
    }
}
