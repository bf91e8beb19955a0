package fr.pix.certif.candidates.rights;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.convocation.ToldConvocation;
import fr.pix.certif.candidates.students.ListedStudent;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.WrittenMail;
import fr.pix.certif.sessions.Session;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file in which a person takes away what is kept about him as a candidate. Its names are those of a centre's archive, and
 * stand in {@code docs/personal-data.md}. Who did what is told without names: they are not his to have.
 */
@Component
public class CandidateDataFile {

    private final JsonMapper json;
    private final Texts texts;
    private final Settings settings;

    CandidateDataFile(JsonMapper json, Texts texts, Settings settings) {
        this.json = json;
        this.texts = texts;
        this.settings = settings;
    }

    /** Writes it, with its explanations in a language. */
    public void write(CandidateData data, Locale language, OutputStream out) {
        json.writerWithDefaultPrettyPrinter().writeValue(out, all(data, language));
    }

    private Map<String, @Nullable Object> all(CandidateData data, Locale language) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("a_propos", about(data, language));
        all.put(
                "inscriptions",
                data.enrolments().stream().map(CandidateDataFile::enrolment).toList());
        all.put(
                "registre_des_eleves",
                data.student().map(CandidateDataFile::student).orElse(null));
        return all;
    }

    private Map<String, @Nullable Object> about(CandidateData data, Locale language) {
        var about = new LinkedHashMap<String, @Nullable Object>();
        about.put("etabli_le", data.at().toString());
        about.put("centre", data.centre().details().name());
        var operator = settings.operator().said(texts, language);
        about.put("responsable", operator.name());
        about.put("contact", operator.dataProtectionEmail());
        about.put("finalite", texts.text(language, "candidates.data.purpose"));
        about.put("base_legale", texts.text(language, "candidates.data.basis"));
        about.put("destinataires", texts.text(language, "candidates.data.recipients"));
        about.put("origine", texts.text(language, "candidates.data.source"));
        about.put("duree_de_conservation", texts.text(language, settings.retention()));
        about.put("vos_droits", texts.text(language, "candidates.data.rights"));
        return about;
    }

    private static Map<String, @Nullable Object> enrolment(Enrolment enrolment) {
        var candidate = enrolment.candidate();
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("session", session(enrolment.session()));
        entry.put("efface_le", enrolment.keptUntil().toString());
        entry.put("inscrit_le", candidate.createdAt().toString());
        entry.put("modifie_le", candidate.changedAt().toString());
        putDetails(entry, candidate);
        entry.put(
                "opposition",
                candidate.objection().map(CandidateDataFile::objection).orElse(null));
        entry.put("pv", enrolment.note().equals(CandidateNote.NONE) ? null : note(enrolment.note()));
        entry.put(
                "convocations",
                enrolment.convocations().stream()
                        .map(CandidateDataFile::convocation)
                        .toList());
        entry.put(
                "historique",
                enrolment.history().stream().map(CandidateDataFile::event).toList());
        return entry;
    }

    private static Map<String, @Nullable Object> session(Session session) {
        var details = session.details();
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("numero", session.id().number());
        entry.put("date", details.date().toString());
        entry.put("heure", details.time().toString());
        entry.put("fuseau", session.zone().getId());
        entry.put("site", details.site());
        entry.put("salle", details.room());
        return entry;
    }

    private static void putDetails(Map<String, @Nullable Object> entry, Candidate candidate) {
        var details = candidate.details();
        var place = details.birthPlace();
        entry.put("nom_de_naissance", details.birthName());
        entry.put("prenom", details.firstName());
        entry.put("sexe", details.sex().name());
        entry.put("date_de_naissance", details.birthDate().toString());
        entry.put("pays_de_naissance", place.country());
        entry.put("code_pays", place.countryCode());
        entry.put("code_insee", place.inseeCode());
        entry.put("code_postal", place.postalCode());
        entry.put("commune_de_naissance", place.town());
        entry.put("identifiant_externe", details.externalId());
        entry.put("temps_majore_pourcent", details.extraTime());
        entry.put("amenagement", details.accessibility());
        entry.put("email_resultats", details.resultEmail());
        entry.put("email_convocation", details.convocationEmail());
        entry.put("tarification", name(details.billing()));
        entry.put("code_prepaiement", details.prepaymentCode());
        entry.put("certification_complementaire", name(details.complementary()));
    }

    private static Map<String, ?> objection(Objection objection) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("nature", objection.kind().name());
        entry.put("depuis", objection.since().toString());
        entry.put("sur", objection.about());
        return entry;
    }

    private static Map<String, ?> note(CandidateNote note) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("numero_certification", note.certificationNumber());
        entry.put("ecran_de_fin_vu", note.endScreenSeen());
        entry.put("commentaires", note.comments());
        return entry;
    }

    private static Map<String, @Nullable Object> convocation(ToldConvocation told) {
        var said = told.sent().said();
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("numero", told.sent().number());
        entry.put("session", said.knownSession().map(SessionId::number).orElse(null));
        entry.put("nom", said.name());
        entry.put("email", said.email());
        entry.put("date", said.date().toString());
        entry.put("heure", said.time().toString());
        entry.put("fuseau", said.zone().getId());
        entry.put("site", said.site());
        entry.put("salle", said.room());
        entry.put("temps_majore_pourcent", said.extraTime());
        entry.put("envoyee_le", told.sent().at().toString());
        entry.put("courriel", told.mail().map(CandidateDataFile::mail).orElse(null));
        return entry;
    }

    private static Map<String, @Nullable Object> mail(WrittenMail mail) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("destinataire", mail.recipient());
        entry.put("objet", mail.subject());
        entry.put("etat", mail.state().told());
        entry.put("erreur", mail.fault());
        entry.put("texte", mail.text());
        entry.put("html", mail.html());
        entry.put("piece_jointe_nom", mail.attachmentName());
        entry.put("piece_jointe", mail.attachment());
        return entry;
    }

    private static Map<String, ?> event(AuditEvent event) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("le", event.at().toString());
        entry.put("operation", event.written());
        entry.put(
                "changements",
                event.changes().stream().map(CandidateDataFile::change).toList());
        return entry;
    }

    private static Map<String, @Nullable Object> change(AuditChange change) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("champ", change.field());
        entry.put("avant", change.from());
        entry.put("apres", change.to());
        return entry;
    }

    private static Map<String, ?> student(ListedStudent listed) {
        var student = listed.student();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("nom", student.lastName());
        entry.put("prenom", student.firstName());
        entry.put("sexe", student.sex());
        entry.put("date_de_naissance", student.birthDate().toString());
        entry.put("pays_de_naissance", student.birthCountry());
        entry.put("code_insee", student.birthInsee());
        entry.put("code_postal", student.birthPostal());
        entry.put("commune_de_naissance", student.birthTown());
        entry.put("classe", student.className());
        entry.put("modifie_le", listed.changedAt().toString());
        entry.put("nomme_le", listed.listedAt().toString());
        return entry;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
