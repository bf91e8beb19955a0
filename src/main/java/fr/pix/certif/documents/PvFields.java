package fr.pix.certif.documents;

import static fr.pix.certif.platform.ods.OdsValue.date;
import static fr.pix.certif.platform.ods.OdsValue.percent;
import static fr.pix.certif.platform.ods.OdsValue.text;
import static fr.pix.certif.platform.ods.OdsValue.time;
import static fr.pix.certif.platform.ods.OdsValue.whole;

import fr.pix.certif.platform.ods.OdsFields;

/** The words that the designer of the PV's template may use, in his language. */
final class PvFields {

    private static final OdsFields<String> NAME = OdsFields.<String>none().withValue("nom", name -> text(name));

    private static final OdsFields<String> TEXT = OdsFields.<String>none().withValue("texte", text -> text(text));

    private static final OdsFields<PvLine> LINE = OdsFields.<PvLine>none()
            .withValue("numero", line -> whole(line.number()))
            .withValue("nom", line -> text(line.participant().lastName()))
            .withValue("prenom", line -> text(line.participant().firstName()))
            .withValue("naissance", line -> date(line.participant().birthDate()))
            .withValue("lieu", line -> text(line.participant().birthPlace()))
            .withValue("courriel", line -> text(line.participant().email()))
            .withValue("identifiant", line -> text(line.participant().identifier()))
            .withValue("temps", line -> percent(line.participant().extraTime()));

    static final OdsFields<PvSession> ALL = OdsFields.<PvSession>none()
            .withValue("session.numero", pv -> whole(pv.id().number()))
            .withValue("session.date", pv -> date(pv.date()))
            .withValue("session.debut", pv -> time(pv.start()))
            .withValue("session.fin", pv -> time(pv.end()))
            .withValue("session.site", pv -> text(pv.site()))
            .withValue("session.salle", pv -> text(pv.room()))
            .withValue("session.surveillants", pv -> text(pv.invigilators()))
            .withValue("centre.nom", pv -> text(pv.centre()))
            .withValue("colonne.identifiant", pv -> text(pv.identifier()))
            .withValue("revision.numero", pv -> whole(pv.revision().number()))
            .withValue("revision.date", pv -> date(pv.revision().at().toLocalDate()))
            .withValue("revision.heure", pv -> time(pv.revision().at().toLocalTime()))
            .withRows("fuseau", pv -> PvSession.optional(pv.zone()), NAME)
            .withRows("observations", pv -> PvSession.optional(pv.observations()), TEXT)
            .withRows("participants", PvSession::lines, LINE);

    private PvFields() {}
}
