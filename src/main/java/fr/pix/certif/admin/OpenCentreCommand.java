package fr.pix.certif.admin;

import fr.pix.certif.centres.OpenCentre;
import fr.pix.certif.centres.OpenCentre.Outcome;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.TypedCentre;
import fr.pix.certif.centres.TypedSite;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code certif admin open-centre}: opens the space of a centre that was accredited (G3). */
@Component
@Called(
        name = "admin open-centre",
        arguments = "--name NAME --type SUP|SCO|PRO [--zone ZONE] [--external-id ID]"
                + " [--habilitations \"CLEA,DROIT\"] [--sites \"SITE; SITE (ZONE)\"] --reason WHY [--by EMAIL]",
        database = DatabaseUse.WRITE)
class OpenCentreCommand implements Command {

    private final OpenCentre openCentre;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;

    OpenCentreCommand(OpenCentre openCentre, ActingAdministrator acting, TerminalTexts texts) {
        this.openCentre = openCentre;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(
                        arguments,
                        Set.of(
                                "name",
                                "type",
                                "zone",
                                "external-id",
                                "habilitations",
                                "sites",
                                ReasonOption.NAME,
                                ActingAdministrator.OPTION),
                        Set.of())
                .withoutWords();
        var typed = new TypedCentre(
                options.required("name"),
                options.required("type"),
                options.value("zone").orElse(""),
                options.value("external-id").orElse(""),
                List.of(options.value("habilitations").orElse("").split(",", -1)),
                options.value("sites").map(TypedSite::list).orElse(List.of()));
        var by = acting.of(options).account();
        return switch (openCentre.open(
                by, UUID.randomUUID(), typed, Reason.parse(options.required(ReasonOption.NAME)))) {
            case Outcome.Opened(var centre) -> {
                System.out.printf(
                        "centre %s is open; its members: certif admin members --centre %s --file …%n", centre, centre);
                yield 0;
            }
            case Outcome.SentBefore(var centre) ->
                throw new IllegalStateException("a key drawn now opened " + centre.id());
            case Outcome.Refused(var faults) -> {
                faults.forEach(fault -> System.err.printf("%s: %s%n", fault.field(), texts.of(fault)));
                yield 1;
            }
        };
    }
}
