package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked for as a way back, it leads to a page of ours, and the server can write it into a redirect. */
class LocalPathTest {

    private static final URI HERE = URI.create("https://certif.example/c/12/sessions/54");

    @Property
    void nothing_leads_off_the_site(@ForAll("pieced") String asked) {
        staysHere(asked);
    }

    @Property
    void nor_does_any_text_at_all(@ForAll String asked) {
        staysHere(asked);
        staysHere("/" + asked);
    }

    @Property
    void a_page_of_ours_is_gone_back_to(@ForAll("ours") String asked) {
        assertThat(LocalPath.of(asked).path()).isEqualTo(asked);
    }

    /** A redirect with more than the head of an answer holds is none: its reader got a 500 without a page. */
    @Example
    void what_no_redirect_could_hold_is_none() {
        assertThat(LocalPath.of("/" + "a".repeat(8_191)).path()).hasSize(8_192);
        assertThat(LocalPath.of("/" + "a".repeat(8_192)).path()).isEqualTo("/");
    }

    /** What others read as the beginning of another host's address, each in its way. */
    @Example
    void what_only_looks_like_a_path_is_none() {
        for (var asked : List.of(
                "",
                "//ailleurs.example",
                "///ailleurs.example",
                "/\\ailleurs.example",
                "\\/ailleurs.example",
                "\\\\ailleurs.example",
                "/\t/ailleurs.example",
                "/\n/ailleurs.example",
                "/\r\nLocation: https://ailleurs.example",
                "/sessions\r\nX-Intrus: oui",
                "/sessions\n",
                " //ailleurs.example",
                "https://ailleurs.example",
                "https:ailleurs.example",
                "javascript:alert(1)",
                "sessions/liste",
                "?retour=/",
                "@ailleurs.example",
                ".ailleurs.example",
                "/sessions#//ailleurs.example",
                "/<script>",
                "/100%",
                "/sessions?q=%zz",
                "/{sessions}")) {
            assertThat(LocalPath.of(asked).path()).as(asked).isEqualTo("/");
        }
    }

    /** Found by FuzzTest: the server cannot write the way that climbs over the root, and faulted. */
    @Example
    void no_way_climbs_wherever_it_begins_to() {
        for (var asked : List.of(
                "/..",
                "/.",
                "/../",
                "/./",
                "/../ailleurs",
                "/..//ailleurs.example",
                "/.//ailleurs.example",
                "/..?retour=/",
                "/sessions/..",
                "/sessions/.",
                "/sessions/../../..",
                "/sessions/./liste",
                "/sessions/..?q=1")) {
            assertThat(LocalPath.of(asked).path()).as(asked).isEqualTo("/");
        }
        for (var asked : List.of("/...", "/..a", "/sessions/.5", "/sessions?q=/../x", "/sessions?q=a/..")) {
            assertThat(LocalPath.of(asked).path()).as(asked).isEqualTo(asked);
        }
    }

    private static void staysHere(String asked) {
        var path = LocalPath.of(asked).path();
        assertThat(path).startsWith("/").doesNotMatch("(?s)^[/\\\\]{2}.*|.*[\\p{Cntrl}\\s\\\\#].*");
        var address = path.split("\\?", 2)[0];
        assertThat(address.split("/", -1)).doesNotContain(".", "..");
        var read = HERE.resolve(URI.create(address));
        assertThat(read.getRawAuthority()).isEqualTo(HERE.getRawAuthority());
        assertThat(read.getScheme()).isEqualTo(HERE.getScheme());
    }

    /** What addresses are made of, and what they are disguised with. */
    @Provide
    Arbitrary<String> pieced() {
        var plain = Arbitraries.of("/", "/", ".", "..", "?", "sessions", "ailleurs.example", "54");
        var disguised = Arbitraries.of(
                "\\",
                "#",
                ":",
                "@",
                ";",
                "&",
                "=",
                "%",
                "%2f",
                "%2e",
                "%5c",
                "%09",
                "\t",
                "\r",
                "\n",
                " ",
                "\u00a0",
                "\u3002",
                "\uff0f",
                "https:",
                "javascript:");
        return Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, disguised))
                .list()
                .ofMaxSize(7)
                .map(pieces -> "/" + String.join("", pieces));
    }

    /** Paths as our pages have them. */
    @Provide
    Arbitrary<String> ours() {
        var path = Arbitraries.of("sessions", "liste", "54", "candidats", "mot-de-passe", "c", "pv.ods", "page~1")
                .list()
                .ofMaxSize(4)
                .map(parts -> "/" + String.join("/", parts));
        var query = Arbitraries.of(
                "", "?q=%C3%A9t%C3%A9", "?a=1&b=2", "?retour=/sessions/54", "?date=19/04/2049", "?q=a+b@c");
        return path.flatMap(start -> query.map(end -> start + end));
    }
}
