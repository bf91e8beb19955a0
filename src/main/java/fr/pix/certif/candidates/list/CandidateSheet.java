package fr.pix.certif.candidates.list;

import static fr.pix.certif.platform.ods.OdsValue.date;
import static fr.pix.certif.platform.ods.OdsValue.text;
import static fr.pix.certif.platform.ods.OdsValue.time;
import static fr.pix.certif.platform.ods.OdsValue.whole;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.ods.OdsFields;
import fr.pix.certif.platform.ods.OdsTemplate;
import fr.pix.certif.platform.ods.OdsValue;
import fr.pix.certif.sessions.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The list of a session's candidates as a spreadsheet, with the columns of its centre and those that say something.
 *
 * @param by for whom it is written
 * @param lines candidates, then empty ones to be filled in
 */
record CandidateSheet(Session session, Member by, List<SheetLine> lines) {

    private static final String ONE_CERTIFICATION = " Une seule certification complémentaire par candidat (oui).";

    /** What the official heading means to a school. */
    private static final String CLASS = " Identifiant local : la classe.";

    private static final OdsFields<CandidateSheet> WORDS = OdsFields.<CandidateSheet>none()
            .withValue("session.numero", sheet -> whole(sheet.session().id().number()))
            .withValue("session.date", sheet -> date(sheet.session().details().date()))
            .withValue("session.debut", sheet -> time(sheet.session().details().time()))
            .withValue("session.site", sheet -> text(sheet.session().details().site()))
            .withValue("session.salle", sheet -> text(sheet.session().details().room()))
            .withValue("centre.nom", sheet -> text(sheet.by().centreName()))
            .withValue("certifications", sheet -> text(sheet.marksCertifications() ? ONE_CERTIFICATION : null))
            .withValue("classe", sheet -> text(sheet.by().isOfSchool() ? CLASS : null))
            .withRows("lignes", CandidateSheet::lines, line());

    /** Where the first line stands, below the title and the headings. */
    static final int FIRST_ROW = 5;

    /** How the column of the lines' numbers is headed. */
    static final String NUMBERS = "N°";

    static final Set<CandidateField> NOT_OF_SCHOOLS = Set.of(CandidateField.BILLING, CandidateField.PREPAYMENT_CODE);

    /** One for each choice of columns, compiled for the first list that has it. */
    private static final Map<Set<String>, OdsTemplate<CandidateSheet>> TEMPLATES = new ConcurrentHashMap<>();

    /** Writes the .ods piece by piece; leaves {@code out} open. */
    void write(OutputStream out) throws IOException {
        TEMPLATES.computeIfAbsent(leftOut(), CandidateSheet::template).fill(this, out);
    }

    private Set<String> leftOut() {
        return ListColumn.ALL.stream()
                .filter(column -> !isOfCentre(column) && !isUsed(column))
                .map(column -> "colonne-" + column.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A centre without habilitations is told nothing of certifications. */
    private boolean marksCertifications() {
        return ListColumn.ALL.stream()
                .filter(column -> column.certification() != null)
                .anyMatch(column -> isOfCentre(column) || isUsed(column));
    }

    private boolean isUsed(ListColumn column) {
        return lines.stream().anyMatch(line -> !line.cell(column).equals(OdsValue.BLANK));
    }

    private boolean isOfCentre(ListColumn column) {
        return column.certification() == null
                ? !by.isOfSchool() || !NOT_OF_SCHOOLS.contains(column.field())
                : by.habilitations().contains(column.certification());
    }

    private static OdsFields<SheetLine> line() {
        var words = OdsFields.<SheetLine>none().withValue("numero", line -> whole(line.number()));
        for (var column : ListColumn.ALL) {
            words = words.withValue(column.id(), line -> line.cell(column));
        }
        return words;
    }

    private static OdsTemplate<CandidateSheet> template(Set<String> leftOut) {
        try (InputStream fods = CandidateSheet.class.getResourceAsStream("/documents/candidate-list.fods")) {
            if (fods == null) {
                throw new IllegalStateException("no template of a list of candidates");
            }
            return OdsTemplate.read(fods, WORDS, leftOut);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
