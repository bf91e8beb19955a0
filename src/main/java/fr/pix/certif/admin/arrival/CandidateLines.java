package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.arrival.References.Kind;
import fr.pix.certif.candidates.ArrivingCandidate;
import fr.pix.certif.candidates.ArrivingChange;
import fr.pix.certif.candidates.Billing;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.Sex;
import fr.pix.certif.candidates.convocation.Convocation;
import fr.pix.certif.candidates.convocation.SentConvocation;
import fr.pix.certif.candidates.students.ArrivingStudent;
import fr.pix.certif.candidates.students.Student;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.places.BirthPlace;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines about candidates and students. */
final class CandidateLines {

    private static final int LINE = CandidateDetails.LINE;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 2);
    private static final int EXTRA_TIME = 999;

    private static final Pattern COUNTRY = Pattern.compile("99[0-9]{3}");
    private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern POSTAL = Pattern.compile("[0-9]{5}");
    private static final Pattern CERTIFICATION = Pattern.compile("([1-9][0-9]{0,17})?");
    private static final Pattern STUDENT_SEX = Pattern.compile("[FM]?");

    private CandidateLines() {}

    /** His number there is asked for apart. */
    static ArrivingCandidate candidate(JsonLine line, References references) {
        return new ArrivingCandidate(
                new SessionId(line.reference("session", references, Kind.SESSION)),
                details(line),
                line.small("revision", 1, Integer.MAX_VALUE),
                line.instant("inscrit_le"),
                line.instant("modifie_le"),
                note(line),
                objection(line));
    }

    private static CandidateDetails details(JsonLine line) {
        var details = new CandidateDetails(
                line.text("nom_de_naissance", 1, LINE),
                line.text("prenom", 1, LINE),
                line.oneOf("sexe", Sex.class),
                line.date("date_de_naissance"),
                new BirthPlace(
                        line.matching("code_pays", COUNTRY, "wants a country's code such as 99100"),
                        line.text("pays_de_naissance", 0, LINE),
                        line.optional("code_insee", field -> insee(line, field)).orElse(null),
                        line.optional("code_postal", field -> line.matching(field, POSTAL, "wants five digits"))
                                .orElse(null),
                        line.text("commune_de_naissance", 1, LINE)),
                line.text("identifiant_externe", 0, LINE),
                extraTime(line).orElse(null),
                line.emailOrNothing("email_resultats"),
                line.emailOrNothing("email_convocation"),
                line.optional("tarification", field -> line.oneOf(field, Billing.class))
                        .orElse(null),
                line.text("code_prepaiement", 0, LINE),
                line.optional("certification_complementaire", field -> line.oneOf(field, Habilitation.class))
                        .orElse(null),
                line.flag("amenagement"));
        if (line.isSound() && details.birthDate().isBefore(FIRST_BIRTH)) {
            line.fault("date_de_naissance", "wants a date after 1900-01-01");
        }
        if (line.isSound()
                && (details.billing() == Billing.PREPAID)
                        == details.prepaymentCode().isEmpty()) {
            line.fault("code_prepaiement", "is there for what is PREPAID, and for nothing else");
        }
        return details;
    }

    private static String insee(JsonLine line, String field) {
        return line.matching(field, INSEE, "wants a code of INSEE's such as 29019 or 2A004");
    }

    private static Optional<Integer> extraTime(JsonLine line) {
        return line.optional("temps_majore_pourcent", field -> line.small(field, 1, EXTRA_TIME));
    }

    /** All of it or nothing. */
    private static Optional<CandidateNote> note(JsonLine line) {
        var number = line.optional(
                "numero_certification", field -> line.matching(field, CERTIFICATION, "wants up to 18 digits"));
        var seen = line.optional("ecran_de_fin_vu", line::flag);
        var comments = line.optional("commentaires", field -> line.text(field, 0, SessionLines.REMARKS));
        if (number.isPresent() != seen.isPresent() || seen.isPresent() != comments.isPresent()) {
            line.fault("numero_certification", "goes with \"ecran_de_fin_vu\" and \"commentaires\": all three or none");
        }
        return number.map(each -> new CandidateNote(each, seen.orElse(false), comments.orElse("")));
    }

    /** All of it or nothing. */
    private static Optional<Objection> objection(JsonLine line) {
        var kind = line.optional("opposition", field -> line.oneOf(field, Objection.Kind.class));
        var since = line.optional("opposition_depuis", line::date);
        var about = line.optional("opposition_sur", field -> line.text(field, 1, Objection.LONGEST));
        if (kind.isPresent() != since.isPresent() || since.isPresent() != about.isPresent()) {
            line.fault("opposition", "goes with \"opposition_depuis\" and \"opposition_sur\": all three or none");
            return Optional.empty();
        }
        return kind.map(each -> new Objection(each, since.orElseThrow(), about.orElseThrow()));
    }

    static ArrivingChange change(JsonLine line, References references, EventNumbers events) {
        return new ArrivingChange(
                new CandidateId(line.reference("candidat", references, Kind.CANDIDATE)),
                HistoryLines.event(line, events),
                HistoryLines.changes(line, references));
    }

    /** The session that he was summoned to may be gone, where he was moved to another. */
    static SentConvocation convocation(JsonLine line, References references) {
        return new SentConvocation(
                new CandidateId(line.reference("candidat", references, Kind.CANDIDATE)),
                line.small("numero", 1, Integer.MAX_VALUE),
                new Convocation(
                        line.text("nom", 1, 2 * LINE + 1),
                        line.text("email", 1, LINE),
                        line.formerReference("session", references, Kind.SESSION)
                                .map(SessionId::new)
                                .orElse(Convocation.GONE),
                        line.date("date"),
                        line.time("heure"),
                        line.zone("fuseau"),
                        line.text("site", 1, LINE),
                        line.text("salle", 1, LINE),
                        extraTime(line).orElse(null)),
                line.instant("envoyee_le"));
    }

    static ArrivingStudent student(JsonLine line) {
        return new ArrivingStudent(
                new Student(
                        line.text("nom", 1, LINE),
                        line.text("prenom", 1, LINE),
                        line.date("date_de_naissance"),
                        line.matching("sexe", STUDENT_SEX, "is none of F, M and nothing"),
                        line.text("pays_de_naissance", 0, LINE),
                        line.text("code_insee", 0, LINE),
                        line.text("code_postal", 0, LINE),
                        line.text("commune_de_naissance", 0, LINE),
                        line.text("classe", 0, LINE)),
                line.instant("modifie_le"),
                line.has("nomme_le") ? Optional.of(line.instant("nomme_le")) : Optional.empty());
    }
}
