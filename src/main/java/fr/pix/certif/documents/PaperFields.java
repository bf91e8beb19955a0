package fr.pix.certif.documents;

import static fr.pix.certif.platform.ods.OdsValue.date;
import static fr.pix.certif.platform.ods.OdsValue.percent;
import static fr.pix.certif.platform.ods.OdsValue.text;
import static fr.pix.certif.platform.ods.OdsValue.time;
import static fr.pix.certif.platform.ods.OdsValue.whole;

import fr.pix.certif.platform.ods.OdsFields;

/** The words that the designer of a paper's template may use, in his language. */
final class PaperFields {

    private static final OdsFields<String> NAME = OdsFields.<String>none().withValue("nom", name -> text(name));

    private static final OdsFields<String> TEXT = OdsFields.<String>none().withValue("texte", text -> text(text));

    private static final OdsFields<PaperLine> LINE = OdsFields.<PaperLine>none()
            .withValue("numero", line -> whole(line.number()))
            .withValue("nom", line -> text(line.participant().lastName()))
            .withValue("prenom", line -> text(line.participant().firstName()))
            .withValue("naissance", line -> date(line.participant().birthDate()))
            .withValue("identifiant", line -> text(line.participant().identifier()))
            .withValue("temps", line -> percent(line.participant().extraTime()));

    /** What only those who run the session see. */
    private static final OdsFields<PaperLine> WHOLE_LINE = LINE.withValue(
                    "lieu", line -> text(line.participant().birthPlace()))
            .withValue("courriel", line -> text(line.participant().email()))
            .withValue("certification", line -> text(line.participant().note().certificationNumber()))
            .withValue("ecran", line -> text(line.participant().note().endScreenSeen() ? "X" : ""))
            .withValue("commentaires", line -> text(line.participant().note().comments()));

    private static final OdsFields<PaperSession> FACTS = OdsFields.<PaperSession>none()
            .withValue("session.numero", paper -> whole(paper.id().number()))
            .withValue("session.date", paper -> date(paper.date()))
            .withValue("session.debut", paper -> time(paper.start()))
            .withValue("session.fin", paper -> time(paper.end()))
            .withValue("session.site", paper -> text(paper.site()))
            .withValue("session.salle", paper -> text(paper.room()))
            .withValue("session.surveillants", paper -> text(paper.invigilators()))
            .withValue("centre.nom", paper -> text(paper.centre()))
            .withValue("colonne.identifiant", paper -> text(paper.identifier()))
            .withValue("revision.numero", paper -> whole(paper.revision().number()))
            .withValue("revision.date", paper -> date(paper.revision().at().toLocalDate()))
            .withValue("revision.heure", paper -> time(paper.revision().at().toLocalTime()))
            .withValue("conservation.fin", paper -> date(paper.until()))
            .withRows("fuseau", paper -> PaperSession.optional(paper.zoneName()), NAME);

    static final OdsFields<PaperSession> PV = FACTS.withRows(
                    "observations", paper -> PaperSession.optional(paper.observations()), TEXT)
            .withRows("participants", PaperSession::lines, WHOLE_LINE)
            .withValue("globales.texte", paper -> text(paper.remarks()));

    /** Candidates see this one: it has no word for an e-mail, so no template can print one. */
    static final OdsFields<PaperSession> SHEET = FACTS.withRows("participants", PaperSession::lines, LINE);

    private PaperFields() {}
}
