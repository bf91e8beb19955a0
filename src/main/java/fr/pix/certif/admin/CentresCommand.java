package fr.pix.certif.admin;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreState;
import fr.pix.certif.centres.SearchCentres;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code certif admin centres lycée iris}: finds the number of a centre, which other commands ask for. */
@Component
@Called(name = "admin centres", arguments = "[WORDS]", database = DatabaseUse.READ)
class CentresCommand implements Command {

    private final SearchCentres searchCentres;

    CentresCommand(SearchCentres searchCentres) {
        this.searchCentres = searchCentres;
    }

    @Override
    public int run(List<String> arguments) {
        var words = CommandOptions.parse(arguments, Set.of(), Set.of()).words();
        var page = searchCentres.search(String.join(" ", words), CentreState.ANY, new SearchCentres.Start.First());
        page.centres().forEach(centre -> System.out.println(line(centre)));
        if (page.centres().isEmpty()) {
            System.out.println("no centre has these words in its name or external id");
        } else if (page.hasNext()) {
            System.out.println("there are more: add a word");
        }
        return page.centres().isEmpty() ? 1 : 0;
    }

    private static String line(Centre centre) {
        var details = centre.details();
        return "%6s  %-3s  %s%s  %s%s"
                .formatted(
                        centre.id(),
                        details.type(),
                        details.name(),
                        details.externalId().map(id -> " (" + id + ")").orElse(""),
                        details.zone(),
                        centre.isSuspended() ? "  suspended" : "");
    }
}
