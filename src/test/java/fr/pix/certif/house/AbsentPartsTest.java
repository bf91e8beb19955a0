package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What no page has: {@code docs/accessibility.md} answers « non applicable » to the criteria that ask for it. Whoever brings
 * one of these parts in gives its criteria another answer.
 */
class AbsentPartsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/assets");

    /** Papers are printed and letters are mailed: they are no pages. */
    private static final List<Path> NO_PAGES = List.of(
            House.TEMPLATES.resolve("documents/paper.jte"),
            House.TEMPLATES.resolve("documents/convocations.jte"),
            House.TEMPLATES.resolve("mail"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
            images from files, image buttons and image maps  :: <(img|picture|area|map|canvas)\\b|type="image"
            frames                                           :: <(iframe|frame|frameset)\\b
            sound and film                                   :: <(video|audio|track|bgsound)\\b
            objects                                          :: <(object|embed|applet|param)\\b
            tables that only lay out, or have two headers    :: <table[^>]*role="(presentation|none)"|\\b(headers|rowspan|colspan)="
            letters that look like tags                      :: <(font|center|big|strike|tt|u|b|i|blink|marquee)\\b[^-]
            another direction of reading                     :: \\bdir="
            quotations                                       :: <(q|blockquote)\\b
            a refreshing of the page                         :: http-equiv="refresh"
            a new window                                     :: \\btarget="
            an order of Tab of its own                       :: \\btabindex="[1-9]
            keys of its own                                  :: \\baccesskey="
            what begins by itself                            :: \\bautoplay\\b
            a choice that sends its form                     :: data-submits|onchange=
            styles within the page                           :: \\bstyle="|<style\\b
            scripts within the page                          :: \\bon[a-z]+="|<script>
            """)
    void no_page_has(String what, String pattern) {
        var found = new ArrayList<String>();
        for (var template : House.files(House.TEMPLATES, ".jte")) {
            if (NO_PAGES.stream().noneMatch(template::startsWith) && isAPage(template)) {
                Pattern.compile(pattern)
                        .matcher(House.text(template))
                        .results()
                        .forEach(match -> found.add(template + ": " + match.group()));
            }
        }
        assertThat(found).as(what).isEmpty();
    }

    /** A click is given up by leaving the button before letting go; and nothing asks for a gesture, a shake or a turn. */
    @Test
    void no_script_acts_when_a_pointer_goes_down_or_on_its_path_or_on_a_movement_of_the_device() {
        for (var script : House.files(SCRIPTS, ".js")) {
            assertThat(House.text(script))
                    .as(script.toString())
                    .doesNotContainPattern(
                            "\"(mousedown|pointerdown|touchstart|touchmove|pointermove|drag\\w*|devicemotion|deviceorientation)\"")
                    .doesNotContain("window.open", "location.href =", "location.reload", "setInterval(");
        }
    }

    @Test
    void no_style_turns_the_page_or_moves_what_is_on_it_or_writes_what_is_to_be_read() {
        for (var sheet : House.files(SCRIPTS, ".css")) {
            assertThat(House.text(sheet))
                    .as(sheet.toString())
                    .doesNotContain("orientation:", "text-align: justify", "background-image", "infinite")
                    .doesNotContainPattern("@keyframes (?!meanwhile )") // which comes in once, and stays
                    .doesNotContainPattern("content: \"[^\"]*\\p{L}");
        }
    }

    /** The templates of papers share a room with those of pages; a paper is given a {@code PaperFrame}. */
    private static boolean isAPage(Path template) {
        return !House.text(template).contains("@param PaperFrame paper");
    }
}
