package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreDetails;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.centres.TypedCentre;
import fr.pix.certif.centres.TypedSite;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a centre, as it was typed and with what is wrong. */
public record CentreFormPage(Purpose purpose, TypedCentre typed, String reason, FormFaults faults) {

    /** Rows for sites that are not there yet. */
    private static final int MORE_SITES = 3;

    /** What the form is for. */
    public sealed interface Purpose {

        /**
         * The opening of a centre.
         *
         * @param formKey one form opens one centre, however often it is sent
         * @param before what the form opened already, where it says something else now; otherwise none
         */
        record Opening(UUID formKey, @Nullable Centre before) implements Purpose {}

        /**
         * The change of a centre.
         *
         * @param version the centre's, when the form was filled
         * @param saved what another administrator saved meanwhile; none if nobody did
         * @param students how many its register has, and would lose with its type
         */
        record Change(
                CentreId centre, int version, @Nullable CentreDetails saved, int students) implements Purpose {}
    }

    /** What the form opened already, where it says something else now; otherwise none. */
    public @Nullable Centre before() {
        return purpose instanceof Purpose.Opening(var _, var before) ? before : null;
    }

    /** The sites typed, and room for some more. */
    public List<TypedSite> sites() {
        return Stream.concat(
                        typed.sites().stream(),
                        Stream.generate(() -> new TypedSite("", "")).limit(MORE_SITES))
                .toList();
    }

    public boolean has(Habilitation habilitation) {
        return typed.habilitations().contains(habilitation.name());
    }

    /** The zones to choose from, with the one that is chosen, wherever it is. */
    public static List<String> zones(String chosen) {
        return chosen.isEmpty() || CentreDetails.ZONES.contains(chosen)
                ? CentreDetails.ZONES
                : Stream.concat(Stream.of(chosen), CentreDetails.ZONES.stream()).toList();
    }

    /** What another administrator saved into the fields that say something else here, one line each. */
    public List<String> savedOtherwise(PageFrame page) {
        if (!(purpose instanceof Purpose.Change(var _, var _, var saved, var _)) || saved == null) {
            return List.of();
        }
        var theirs = TypedCentre.of(saved);
        return Stream.of(
                        line(page, "name", theirs.name(), typed.name()),
                        line(page, "type", theirs.type(), typed.type()),
                        line(page, "zone", theirs.zone(), typed.zone()),
                        line(page, "external_id", theirs.externalId(), typed.externalId()),
                        line(
                                page,
                                "habilitations",
                                names(page, theirs.habilitations()),
                                names(page, typed.habilitations())),
                        line(page, "sites", sites(theirs), sites(typed)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> line(PageFrame page, String field, String theirs, String typed) {
        var shown = theirs.isEmpty() ? page.t("admin.form.saved.nothing") : theirs;
        return theirs.equals(typed)
                ? List.of()
                : List.of(page.t("admin.form.saved.field", page.t("admin.centre." + field), shown));
    }

    private static String names(PageFrame page, List<String> habilitations) {
        return Habilitation.among(habilitations).stream()
                .map(name -> page.t("centres.habilitation." + name))
                .collect(Collectors.joining(", "));
    }

    private static String sites(TypedCentre centre) {
        return centre.sites().stream()
                .filter(site -> !site.name().isBlank())
                .map(site -> site.zone().isEmpty() ? site.name() : site.name() + " (" + site.zone() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
