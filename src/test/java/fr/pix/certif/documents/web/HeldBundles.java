package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.AccountId;
import org.springframework.boot.test.context.TestComponent;

/** The places of bundles, for stories in which somebody has them that nobody sees. */
@TestComponent
public class HeldBundles {

    private final PaperPlaces places;

    HeldBundles(PaperPlaces places) {
        this.places = places;
    }

    /** As if he were downloading as many as he may. */
    public void holdAll(AccountId of) {
        places.bundles.take(of);
        places.bundles.take(of);
    }

    /** As if he had read them. */
    public void giveBackAll(AccountId of) {
        places.bundles.giveBack(of);
        places.bundles.giveBack(of);
    }
}
