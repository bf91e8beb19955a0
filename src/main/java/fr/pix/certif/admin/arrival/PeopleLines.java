package fr.pix.certif.admin.arrival;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.ForgetAccounts;
import fr.pix.certif.admin.arrival.References.Kind;
import fr.pix.certif.centres.CentreDetails;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.Site;
import fr.pix.certif.centres.team.ArrivingInvitation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the lines about the centre and its people. */
final class PeopleLines {

    private PeopleLines() {}

    /**
     * The centre.
     *
     * @param number that which it has there
     */
    record ReadCentre(long number, CentreDetails details, Instant openedAt, Optional<Instant> suspendedAt) {}

    /**
     * A member, or somebody who was one.
     *
     * @param account his number there
     * @param removedBy the number there of whoever ended it
     * @param forgottenAt since when nobody knows there who he was; none as well in what older releases exported
     */
    record ReadMember(
            long account,
            PersonName name,
            Email email,
            Member.Role role,
            Instant since,
            Optional<Instant> until,
            Optional<Long> removedBy,
            Optional<Instant> forgottenAt) {

        boolean isPresent() {
            return until.isEmpty();
        }

        /** Whether nobody is meant any more, and whoever has that address here is not either. */
        boolean isForgotten() {
            return forgottenAt.isPresent() || ForgetAccounts.gave(email);
        }
    }

    static ReadCentre centre(JsonLine line) {
        line.passOver("format");
        var number = line.whole("numero", 1, Long.MAX_VALUE);
        var details = new CentreDetails(
                line.text("nom", 1, CentreDetails.LONGEST),
                line.oneOf("type", CentreType.class),
                line.zone("fuseau"),
                line.optional("identifiant_externe", field -> line.text(field, 1, CentreDetails.LONGEST)),
                habilitations(line),
                sites(line));
        return new ReadCentre(number, details, line.instant("ouvert_le"), line.optional("suspendu_le", line::instant));
    }

    private static List<Habilitation> habilitations(JsonLine line) {
        return line.list(
                "habilitations",
                "wants a list of " + Arrays.toString(Habilitation.values()),
                node -> Arrays.stream(Habilitation.values())
                        .filter(each -> node.isString() && each.name().equals(node.stringValue()))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Site> sites(JsonLine line) {
        var sites = line.list(
                "sites",
                "wants a list of objects, each with a \"nom\" of 1 to 255 characters and a \"fuseau\"",
                PeopleLines::site);
        if (sites.stream().map(Site::name).distinct().count() < sites.size()) {
            line.fault("sites", "names a site twice");
        }
        return sites;
    }

    private static @Nullable Site site(JsonNode node) {
        var name = node.path("nom").asString("");
        return name.isEmpty() || name.length() > CentreDetails.LONGEST || !JsonLine.isUsable(name)
                ? null
                : new Site(name, ZoneId.of(node.path("fuseau").asString("")));
    }

    static ReadMember member(JsonLine line) {
        return new ReadMember(
                line.whole("compte", 1, Long.MAX_VALUE),
                new PersonName(line.text("prenom", 1, 255), line.text("nom", 1, 255)),
                line.email("email"),
                line.oneOf("role", Member.Role.class),
                line.instant("depuis"),
                line.optional("jusqu_au", line::instant),
                line.optional("retire_par", field -> line.whole(field, 1, Long.MAX_VALUE)),
                line.has("oublie_le") ? line.optional("oublie_le", line::instant) : Optional.empty());
    }

    /** Its number there is asked for apart: {@link #number}. */
    static ArrivingInvitation invitation(JsonLine line, References references) {
        var invitation = new ArrivingInvitation(
                line.email("email"),
                line.oneOf("role", Member.Role.class),
                new AccountId(line.reference("par", references, Kind.ACCOUNT)),
                line.instant("envoyee_le"),
                line.small("fois", 1, 10_000),
                line.instant("valable_jusqu_au"),
                line.optional("acceptee_le", line::instant),
                line.optional("annulee_le", line::instant));
        if (line.isSound() && !invitation.expiresAt().isAfter(invitation.sentAt())) {
            line.fault("valable_jusqu_au", "is not after \"envoyee_le\"");
        }
        if (invitation.acceptedAt().isPresent() && invitation.cancelledAt().isPresent()) {
            line.fault("annulee_le", "cannot be where \"acceptee_le\" is");
        }
        return invitation;
    }

    /** The number that a line has there. */
    static long number(JsonLine line) {
        return line.whole("numero", 1, Long.MAX_VALUE);
    }
}
