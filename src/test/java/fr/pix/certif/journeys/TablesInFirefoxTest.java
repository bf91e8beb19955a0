package fr.pix.certif.journeys;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;

/** The same in Firefox, whose columns come out otherwise, and beside a scroll bar, which takes some of their room. */
@Tag("slow")
class TablesInFirefoxTest extends TablesTest {

    @Override
    protected Browser browser() {
        return Firefox.browser();
    }
}
