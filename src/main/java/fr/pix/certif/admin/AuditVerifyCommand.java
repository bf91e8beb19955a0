package fr.pix.certif.admin;

import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code certif audit verify}: reads the whole audit again; exit code 1 if an event is not as it was written. */
@Component
@Called(name = "audit verify", database = DatabaseUse.READ)
class AuditVerifyCommand implements Command {

    private final VerifyAudit audit;

    AuditVerifyCommand(VerifyAudit audit) {
        this.audit = audit;
    }

    @Override
    public int run(List<String> arguments) {
        CommandOptions.parse(arguments, Set.of(), Set.of()).withoutWords();
        var report = audit.verify();
        report.breaks()
                .forEach(found -> System.out.printf(
                        "centre %d, event %s: %s%n", found.centre().value(), found.where(), found.reason()));
        System.out.printf(
                "%d events of %d centres read, %d of them forgotten in time, %d breaks%n",
                report.events(),
                report.centres(),
                report.forgotten(),
                report.breaks().size());
        return report.breaks().isEmpty() ? 0 : 1;
    }
}
