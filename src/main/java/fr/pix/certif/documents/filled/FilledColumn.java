package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.platform.table.Heading;
import fr.pix.certif.platform.table.HeadingSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a PV that are read when it comes back; its numbers and signatures are not. */
enum FilledColumn {
    BIRTH_NAME(CandidateField.BIRTH_NAME, null, "NOM", "Nom de naissance"),
    FIRST_NAME(CandidateField.FIRST_NAME, null, "Prénom"),
    BIRTH_DATE(CandidateField.BIRTH_DATE, null, "Date de naissance"),
    /** Printed as one text, of which no place can be made again: a difference is told and corrected by the form. */
    BIRTH_PLACE(null, null, "Lieu de naissance"),
    EMAIL(CandidateField.CONVOCATION_EMAIL, null, "Adresse électronique de convocation", "E-mail de convocation"),
    IDENTIFIER(CandidateField.EXTERNAL_ID, null, "Identifiant local", "Classe"),
    EXTRA_TIME(CandidateField.EXTRA_TIME, null, "Temps majoré ?"),
    CERTIFICATION_NUMBER(
            null, NoteField.CERTIFICATION_NUMBER, "Numéro de certification (sans le #)", "Numéro de certification"),
    END_SCREEN(null, NoteField.END_SCREEN, "Écran de fin de test vu (cocher)", "Écran de fin de test vu"),
    COMMENTS(null, NoteField.COMMENTS, "Commentaires / Signalements", "Commentaires");

    /** What is looked for in the row of headings; without who it is and what was noted, it is no PV. */
    static final HeadingSearch<FilledColumn> HEADINGS = new HeadingSearch<>(
            Arrays.stream(values()).map(FilledColumn::heading).toList());

    private final @Nullable CandidateField field;
    private final @Nullable NoteField note;
    private final String title;
    private final String otherwise;

    FilledColumn(@Nullable CandidateField field, @Nullable NoteField note, String title) {
        this(field, note, title, title);
    }

    FilledColumn(@Nullable CandidateField field, @Nullable NoteField note, String title, String otherwise) {
        this.field = field;
        this.note = note;
        this.title = title;
        this.otherwise = otherwise;
    }

    /** What it says of the candidate himself. */
    Optional<CandidateField> field() {
        return Optional.ofNullable(field);
    }

    /** Where something is noted that belongs to the session rather than to the candidate. */
    Optional<NoteField> note() {
        return Optional.ofNullable(note);
    }

    /** What the PV that we print calls it. */
    String title() {
        return title;
    }

    private Heading<FilledColumn> heading() {
        var required = note != null || this == BIRTH_NAME || this == FIRST_NAME || this == BIRTH_DATE;
        return new Heading<>(this, List.of(title, otherwise), required);
    }

    static FilledColumn of(NoteField note) {
        return Arrays.stream(values())
                .filter(column -> column.note == note)
                .findFirst()
                .orElseThrow();
    }

    static Optional<FilledColumn> ofField(String id) {
        return Arrays.stream(values())
                .filter(column -> column.field != null && column.field.id().equals(id))
                .findFirst();
    }
}
