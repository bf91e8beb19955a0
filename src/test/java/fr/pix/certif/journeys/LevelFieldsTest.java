package fr.pix.certif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that stand beside each other are level, whichever of them has a hint, a long label or an error. */
class LevelFieldsTest extends BrowserJourney {

    /** The pairs of fields that stand beside each other, and of each the heights at which its fields begin, or its choices end. */
    private static final String PAIRS = """
            () => [...document.querySelectorAll(".pair")].map(pair => {
              const parts = [...pair.querySelectorAll(".input, fieldset:not(:has(.error)) .in-line")].map(part => part.getBoundingClientRect());
              return {
                beside: new Set(parts.map(part => Math.round(part.left))).size > 1,
                bottoms: new Set(parts.map(part => Math.round(part.bottom))).size,
              };
            })""";

    private static final String UNEVEN =
            "() => (%s)().filter(pair => pair.beside && pair.bottoms > 1).length".formatted(PAIRS);

    private static final String BESIDE = "() => (%s)().filter(pair => pair.beside).length".formatted(PAIRS);

    /** Where a part begins from the left. */
    private static final String LEFT = "part => Math.round(part.getBoundingClientRect().left)";

    @Test
    void a_candidate_s_fields_are_level_at_any_width_with_errors_too() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/candidats/ajout");
        areLevel();
        page.getByLabel("Date de naissance").fill("31/02/2007");
        leave(page.getByText("Enregistrer et voir la liste"));
        assertThat(page.locator(".error").count()).isPositive();
        areLevel();
        page.navigate("/sessions/creation");
        areLevel();
    }

    @Test
    void what_a_centre_may_hold_stands_under_the_fields_above_it() {
        isSignedIn(cast.administrator());
        page.navigate("/admin/centres/creation");
        areLevel();
        assertThat(page.locator("[name=habilitations]").first().evaluate(LEFT))
                .isEqualTo(page.locator("#name").evaluate(LEFT));
    }

    private void areLevel() {
        for (var width : List.of(560, 800, 1280)) {
            page.setViewportSize(width, 800);
            assertThat((Integer) page.evaluate(UNEVEN))
                    .as("at %d pixels", width)
                    .isZero();
        }
        assertThat((Integer) page.evaluate(BESIDE)).isPositive();
        page.setViewportSize(320, 640);
        assertThat((Integer) page.evaluate(BESIDE)).as("at 320 pixels").isZero();
        page.setViewportSize(1280, 800);
    }
}
