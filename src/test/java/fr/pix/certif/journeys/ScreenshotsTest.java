package fr.pix.certif.journeys;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import fr.pix.certif.sessions.TypedSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes the README's pictures, docs/images/*.png; see CONTRIBUTING. */
@Tag("slow")
class ScreenshotsTest extends BrowserJourney {

    private static final Path IMAGES = Path.of("docs", "images");

    @Test
    void pictures_of_the_guide_are_made() {
        var actor = cast.member();
        page = browse(options().setViewportSize(1120, 700).setDeviceScaleFactor(1));
        page.navigate("/connexion");
        picture("sign-in");
        signIn(actor);
        picture("empty-list");
        cast.session(actor, session("Site 1 du Centre de Testix", "Numéro Dix", "05/03/2049", "14:00"));
        cast.session(actor, session("CNAM Paris", "Amphithéâtre Fourastié", "21/03/2049", "14:00"));
        var last = cast.session(actor, session("Site 1", "Salle B304", "19/04/2049", "13:30"));
        page.navigate("/sessions/liste");
        picture("list");
        page.navigate("/sessions/" + last + "/modification");
        page.getByLabel("Date de début").click();
        picture("form");
        page.navigate("/sessions/" + last);
        picture("details");
        page = browse(options().setViewportSize(1120, 700).setColorScheme(ColorScheme.DARK));
        signIn(actor);
        page.navigate("/sessions/" + last);
        picture("details-dark");
    }

    private void picture(String name) {
        page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

    private static TypedSession session(String site, String room, String date, String time) {
        return new TypedSession(site, room, date, time, "Anne-Cécile Bichon", "");
    }
}
