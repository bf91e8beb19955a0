package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** Why no bundle is begun. */
enum BundleProblem implements Problem {
    BUNDLES_UNDER_WAY;

    @Override
    public String code() {
        return "documents." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
