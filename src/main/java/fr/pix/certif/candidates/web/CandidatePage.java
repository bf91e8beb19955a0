package fr.pix.certif.candidates.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.web.SessionDates;
import java.util.List;

/**
 * A candidate as his page shows him.
 *
 * @param note what was noted of him in the room
 * @param history what was done to him, the latest first
 * @param corrected whether that has just been done
 */
public record CandidatePage(
        Session session,
        Candidate candidate,
        CandidateNote note,
        Member member,
        boolean ofSchool,
        List<AuditEvent> history,
        boolean corrected) {

    static final String CORRECTED = "correction";

    public String name() {
        return candidate.details().birthName() + " " + candidate.details().firstName();
    }

    public String at(AuditEvent event) {
        return SessionDates.moment(event.at(), member.zone());
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
