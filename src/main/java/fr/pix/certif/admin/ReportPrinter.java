package fr.pix.certif.admin;

import fr.pix.certif.centres.MemberFault;
import fr.pix.certif.centres.MemberLine;
import fr.pix.certif.centres.MemberListReport;
import org.springframework.stereotype.Component;

/** Says at the terminal what an import of members would do: what must be mended first, with its place. */
@Component
class ReportPrinter {

    private final TerminalTexts texts;

    ReportPrinter(TerminalTexts texts) {
        this.texts = texts;
    }

    void print(MemberListReport report) {
        report.faulty().stream().flatMap(line -> line.faults().stream()).forEach(this::fault);
        report.known().stream()
                .filter(MemberLine.Known::isCalledOtherwise)
                .forEach(known -> System.out.printf(
                        "line %d: the account is called %s; that name stays%n", known.row(), known.own()));
        if (report.isGuessed()) {
            System.out.println("The list has no headings: it was read as last name, first name, e-mail.");
        }
        if (report.makesAdmin()) {
            System.out.println("The centre has no administrator: the first to join becomes it.");
        }
        System.out.printf(
                "%d new accounts, %d accounts that exist, %d already members, %d faulty lines%n",
                report.added().size(),
                report.known().size(),
                report.already().size(),
                report.faulty().size());
    }

    private void fault(MemberFault fault) {
        var shown = fault.shown().isEmpty() ? "" : " \"" + fault.shown() + "\"";
        System.out.printf("%s%s: %s%n", fault.place(), shown, texts.of(fault.problem(), fault.arguments()));
    }
}
