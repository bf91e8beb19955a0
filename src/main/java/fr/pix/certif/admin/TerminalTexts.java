package fr.pix.certif.admin;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.platform.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The texts of problems for the terminal, whose language is English. */
@Component
class TerminalTexts {

    private final Texts texts;

    TerminalTexts(Texts texts) {
        this.texts = texts;
    }

    String of(Fault fault) {
        return of(fault.problem(), fault.arguments());
    }

    String of(Problem problem, List<Object> arguments) {
        return texts.text(Locale.ENGLISH, "problem." + problem.code(), arguments.toArray());
    }
}
