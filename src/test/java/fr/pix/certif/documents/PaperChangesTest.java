package fr.pix.certif.documents;

import static fr.pix.certif.audit.AuditOperation.CANDIDATES_CORRECTED;
import static fr.pix.certif.audit.AuditOperation.CANDIDATES_ENROLLED;
import static fr.pix.certif.audit.AuditOperation.CANDIDATES_MOVED_IN;
import static fr.pix.certif.audit.AuditOperation.CANDIDATES_MOVED_OUT;
import static fr.pix.certif.audit.AuditOperation.CANDIDATES_REMOVED;
import static fr.pix.certif.audit.AuditOperation.CANDIDATES_RESTORED;
import static fr.pix.certif.audit.AuditOperation.OBJECTION_NOTED;
import static fr.pix.certif.audit.AuditOperation.OBJECTION_WITHDRAWN;
import static fr.pix.certif.audit.AuditOperation.SESSION_CODE_DRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.documents.PaperChangeStore.Corrected;
import fr.pix.certif.documents.PaperChangeStore.Happened;
import fr.pix.certif.documents.PaperChangeStore.Placed;
import fr.pix.certif.documents.PaperChanges.Correction;
import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the events since a paper was taken come to; in each list the latest comes first. */
class PaperChangesTest {

    private static final Optional<String> ZOE = Optional.of("Étienne Zoé");

    @Test
    void who_was_enrolled_since_is_not_on_the_paper() {
        assertThat(happened(CANDIDATES_ENROLLED).added()).containsExactly(ZOE);
        assertThat(happened(CANDIDATES_MOVED_IN).added()).containsExactly(ZOE);
        assertThat(happened(CANDIDATES_CORRECTED, CANDIDATES_ENROLLED).added()).containsExactly(ZOE);
    }

    @Test
    void who_left_since_is_on_the_paper_all_the_same() {
        assertThat(happened(CANDIDATES_REMOVED).removed()).containsExactly(ZOE);
        assertThat(happened(CANDIDATES_MOVED_OUT, CANDIDATES_CORRECTED).removed())
                .containsExactly(ZOE);
    }

    @Test
    void who_came_and_went_or_went_and_came_is_no_change() {
        assertThat(happened(CANDIDATES_REMOVED, CANDIDATES_ENROLLED).isEmpty()).isTrue();
        assertThat(happened(CANDIDATES_RESTORED, CANDIDATES_REMOVED).isEmpty()).isTrue();
        assertThat(happened(CANDIDATES_MOVED_IN, CANDIDATES_MOVED_OUT).isEmpty())
                .isTrue();
    }

    @Test
    void a_correction_is_told_by_the_papers_that_show_the_field() {
        var corrected = corrected(false, change(CandidateField.CONVOCATION_EMAIL, "", "zoe@example.net"));
        assertThat(PaperChanges.of(Paper.PV, corrected).corrected())
                .containsExactly(new Correction(ZOE, List.of(CandidateField.CONVOCATION_EMAIL)));
        assertThat(PaperChanges.of(Paper.SHEET, corrected).isEmpty()).isTrue();
        assertThat(PaperChanges.of(Paper.KIT, corrected).isEmpty()).isTrue();
    }

    @Test
    void the_kit_names_those_alone_who_have_extra_time() {
        var name = change(CandidateField.BIRTH_NAME, "Etienne", "Étienne");
        assertThat(PaperChanges.of(Paper.KIT, corrected(false, name)).isEmpty()).isTrue();
        assertThat(PaperChanges.of(Paper.KIT, corrected(true, name)).corrected())
                .hasSize(1);
        assertThat(PaperChanges.of(Paper.KIT, corrected(false, change(CandidateField.EXTRA_TIME, "33 %", "")))
                        .corrected())
                .hasSize(1);
    }

    @Test
    void a_correction_that_was_taken_back_is_no_change() {
        assertThat(PaperChanges.of(
                                Paper.PV,
                                corrected(
                                        false,
                                        change(CandidateField.BIRTH_NAME, "Étienne", "Etienne"),
                                        change(CandidateField.BIRTH_NAME, "Etienne", "Étienne")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_convocations_of_the_unreachable_are_those_of_who_has_no_email_then_or_now() {
        var address = new AuditChange(CandidateField.CONVOCATION_EMAIL.id(), "zoe@example.net", "zoe@example.org");
        assertThat(unreachable(true, address).isEmpty()).isTrue();
        var name = change(CandidateField.FIRST_NAME, "Zoe", "Zoé");
        assertThat(unreachable(true, name).isEmpty()).isTrue();
        assertThat(unreachable(false, name).corrected())
                .containsExactly(new Correction(ZOE, List.of(CandidateField.FIRST_NAME)));
        var gained = change(CandidateField.CONVOCATION_EMAIL, "", "zoe@example.net");
        assertThat(unreachable(true, gained).corrected())
                .containsExactly(new Correction(ZOE, List.of(CandidateField.CONVOCATION_EMAIL)));
        var lost = change(CandidateField.CONVOCATION_EMAIL, "zoe@example.net", "");
        assertThat(unreachable(false, lost).corrected()).hasSize(1);
    }

    @Test
    void who_objects_is_on_no_convocation_and_on_all_other_papers() {
        var noted = objecting(true, "", "OBJECTION");
        assertThat(PaperChanges.of(Paper.CONVOCATIONS, noted).objected()).containsExactly(ZOE);
        assertThat(PaperChanges.of(Paper.CONVOCATIONS_UNREACHABLE, noted).objected())
                .containsExactly(ZOE);
        assertThat(PaperChanges.of(Paper.SHEET, noted).isEmpty()).isTrue();
        assertThat(PaperChanges.of(Paper.CONVOCATIONS, objecting(false, "RESTRICTION", ""))
                        .objected())
                .containsExactly(ZOE);
        assertThat(PaperChanges.of(Paper.CONVOCATIONS, objecting(true, "OBJECTION", "RESTRICTION"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void who_objected_already_and_left_or_came_is_on_no_convocation_either() {
        for (var operation : List.of(CANDIDATES_REMOVED, CANDIDATES_ENROLLED)) {
            var happened = new Happened(
                    List.of(), List.of(new Placed(17, operation, ZOE, false, true, false, false, false)), List.of());
            assertThat(PaperChanges.of(Paper.CONVOCATIONS, happened).isEmpty()).isTrue();
            assertThat(PaperChanges.of(Paper.SHEET, happened).isEmpty()).isFalse();
        }
    }

    /** As when a centre arrives whose code is taken here: its letters are in no event. */
    @Test
    void another_access_code_makes_the_kit_wrong_and_no_other_paper() {
        var drawn = new Happened(
                List.of(new AuditEvent(
                        Instant.EPOCH, new PersonName("Anne-Cécile", "Bichon"), SESSION_CODE_DRAWN, List.of())),
                List.of(),
                List.of());
        assertThat(PaperChanges.of(Paper.KIT, drawn).code()).isTrue();
        assertThat(PaperChanges.of(Paper.KIT, drawn).isEmpty()).isFalse();
        assertThat(Arrays.stream(Paper.values())
                        .filter(paper -> !PaperChanges.of(paper, drawn).isEmpty()))
                .containsExactly(Paper.KIT);
    }

    private static PaperChanges unreachable(boolean reachable, AuditChange change) {
        return PaperChanges.of(
                Paper.CONVOCATIONS_UNREACHABLE,
                new Happened(
                        List.of(),
                        List.of(new Placed(17, CANDIDATES_CORRECTED, ZOE, false, false, false, false, reachable)),
                        List.of(new Corrected(17, event(CANDIDATES_CORRECTED, change)))));
    }

    private static Happened objecting(boolean now, String from, String to) {
        var operation = now ? OBJECTION_NOTED : OBJECTION_WITHDRAWN;
        return new Happened(
                List.of(),
                List.of(new Placed(17, operation, ZOE, false, now, false, false, false)),
                List.of(new Corrected(17, event(operation, new AuditChange(Objection.Field.KIND, from, to)))));
    }

    private static AuditEvent event(AuditOperation operation, AuditChange change) {
        return new AuditEvent(Instant.EPOCH, new PersonName("Anne-Cécile", "Bichon"), operation, List.of(change));
    }

    private static PaperChanges happened(AuditOperation... latestFirst) {
        return PaperChanges.of(
                Paper.PV,
                new Happened(
                        List.of(),
                        Arrays.stream(latestFirst)
                                .map(operation -> new Placed(17, operation, ZOE, false, false, false, false, false))
                                .toList(),
                        List.of()));
    }

    private static Happened corrected(boolean extraTime, AuditChange... latestFirst) {
        return new Happened(
                List.of(),
                List.of(new Placed(17, CANDIDATES_CORRECTED, ZOE, extraTime, false, false, false, true)),
                Arrays.stream(latestFirst)
                        .map(change -> new Corrected(17, event(CANDIDATES_CORRECTED, change)))
                        .toList());
    }

    private static AuditChange change(CandidateField field, String from, String to) {
        return new AuditChange(field.id(), from, to);
    }
}
