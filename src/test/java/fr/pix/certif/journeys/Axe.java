package fr.pix.certif.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.util.List;

/**
 * What axe-core finds wrong with a page once it has come to rest, asked within the page itself: the library's own builder opens a browser page more
 * for each answer, which takes longer than all its rules do.
 */
final class Axe {

    private static final String RUN = """
            async () => {
              const ends = motion => motion.effect.getComputedTiming().endTime < Infinity;
              await Promise.allSettled(document.getAnimations().filter(ends).map(motion => motion.finished));
              const found = await axe.run(document, {resultTypes: ["violations"]});
              return found.violations.flatMap(violation => violation.nodes.map(node =>
                `${violation.id} at ${node.target}: ${node.failureSummary}`));
            }""";

    private Axe() {}

    /** Each violation with its place. */
    static List<?> violations(Page page) {
        page.waitForLoadState();
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.addScriptTag(new AddScriptTagOptions().setUrl(AxeScript.PATH));
        }
        return (List<?>) page.evaluate(RUN);
    }
}
