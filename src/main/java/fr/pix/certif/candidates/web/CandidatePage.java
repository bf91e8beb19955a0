package fr.pix.certif.candidates.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.candidates.ObjectionElsewhere;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.web.SessionNotices.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as his page shows him.
 *
 * @param note what was noted of him in the room
 * @param elsewhere what he objects to elsewhere in the centre, where nothing is noted here
 * @param begun whether the exam began
 * @param history what was done to him, the latest first
 * @param done the key of what has just been done, if anything was
 * @param notices what is not true any more of what others took along, once something was done
 */
public record CandidatePage(
        Session session,
        Candidate candidate,
        CandidateNote note,
        Optional<ObjectionElsewhere> elsewhere,
        Member member,
        boolean begun,
        boolean ofSchool,
        List<AuditEvent> history,
        @Nullable String done,
        List<Notice> notices) {

    static final String CORRECTED = "correction";
    static final String NOTED = "releve";
    public static final String OBJECTION_NOTED = "opposition";
    public static final String OBJECTION_WITHDRAWN = "opposition-levee";

    /** What an address says that was done, as the key of its text. */
    static @Nullable String done(String word) {
        return switch (word) {
            case CORRECTED -> "candidates.done.CORRECTED";
            case NOTED -> "candidates.done.NOTED";
            case OBJECTION_NOTED -> "candidates.done.OBJECTION_NOTED";
            case OBJECTION_WITHDRAWN -> "candidates.done.OBJECTION_WITHDRAWN";
            default -> null;
        };
    }

    /** Whether there may be something to note: something was, or the exam began. */
    public boolean mayBeNoted() {
        return begun || isNoted();
    }

    /** Whether something was noted. */
    public boolean isNoted() {
        return !note.equals(CandidateNote.NONE);
    }

    public String name() {
        return candidate.details().name();
    }

    public String at(AuditEvent event) {
        return InFigures.of(event.at(), member.zone());
    }

    /** Who noted last what the candidate objects to, and when. */
    public String objectionNoted(PageFrame page) {
        return history.stream()
                .filter(event -> event.operation() == AuditOperation.OBJECTION_NOTED)
                .findFirst()
                .map(event -> page.t("candidates.event.OBJECTION_NOTED", at(event), event.by()) + ".")
                .orElse("");
    }

    /** What the candidate's place of birth is called: a code behind the town, the country where it is another. */
    public String birthPlace(PageFrame page) {
        var place = candidate.details().birthPlace();
        if (place.isAbroad()) {
            return page.t("candidates.born.abroad", place.town(), place.country());
        }
        return place.inseeCode() == null
                ? page.t("candidates.born.postal", place.town(), String.valueOf(place.postalCode()))
                : page.t("candidates.born.insee", place.town(), place.inseeCode());
    }

    /** What is said of a field, in words. */
    public String value(PageFrame page, CandidateField field) {
        var text = TypedCandidate.of(candidate.details()).text(field);
        return text.isEmpty() ? absent(page, field) : CandidateWords.value(page, field.id(), text);
    }

    /** What was noted, in words. */
    public String value(PageFrame page, NoteField field) {
        var text = note.text(field);
        return text.isEmpty() ? page.t("candidates.absent.note." + field.id()) : text;
    }

    private static String absent(PageFrame page, CandidateField field) {
        return switch (field) {
            case EXTRA_TIME, ACCESSIBILITY -> page.t("candidates.absent.no");
            case COMPLEMENTARY -> page.t("candidates.complementary.none");
            default -> page.t("candidates.absent");
        };
    }

    public String field(PageFrame page, CandidateField field) {
        return CandidateWords.field(page, field.id(), ofSchool);
    }
}
