package fr.pix.certif.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a page loses where its reader sets lines, letters and words further apart, as far as WCAG 2.1 has it (RGAA 10.12). */
final class TextSpacing {

    /** A style sheet of the reader's: the content policy, which stops what a page would add to itself, has no say in it. */
    private static final String CUT = """
            () => {
              const apart = new CSSStyleSheet();
              apart.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                p { margin-bottom: 2em !important }`);
              document.adoptedStyleSheets = [apart];
              const page = document.documentElement;
              const cut = [...document.querySelectorAll("body *:not(.unseen, .unseen *, svg, svg *, select, select *, input, textarea)")]
                .filter(part => getComputedStyle(part).overflow !== "visible" && getComputedStyle(part).clipPath === "none")
                .filter(part => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
                .map(part => `${part.localName}.${part.className} is cut`);
              if (page.scrollWidth > page.clientWidth) {
                cut.push(`the page is ${page.scrollWidth - page.clientWidth} pixels too wide`);
              }
              document.adoptedStyleSheets = [];
              return cut;
            }""";

    private TextSpacing() {}

    static List<?> cut(Page page) {
        return (List<?>) page.evaluate(CUT);
    }
}
