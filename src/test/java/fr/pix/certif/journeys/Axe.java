package fr.pix.certif.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What axe-core finds wrong with a page once it has come to rest, asked within the page itself: the library's own builder opens a browser page more
 * for each answer, which takes longer than all its rules do.
 */
final class Axe {

    private static final String SOURCE = source();

    private static final String RUN = """
            async rules => {
              const ends = motion => motion.effect.getComputedTiming().endTime < Infinity;
              await Promise.allSettled(document.getAnimations().filter(ends).map(motion => motion.finished));
              const only = rules.length > 0 ? {runOnly: {type: "rule", values: rules}} : {};
              const found = await axe.run(document, {resultTypes: ["violations"], ...only});
              return found.violations.flatMap(violation => violation.nodes.map(node =>
                `${violation.id} at ${node.target}: ${node.failureSummary}`));
            }""";

    private Axe() {}

    /** Each violation with its place, of the given rules or of all. */
    static List<?> violations(Page page, String... rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SOURCE);
        }
        return (List<?>) page.evaluate(RUN, List.of(rules));
    }

    private static String source() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
