package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** Why no paper is begun. */
enum PaperProblem implements Problem {
    BUNDLES_UNDER_WAY(Kind.UNAVAILABLE),
    PAPERS_UNDER_WAY(Kind.UNAVAILABLE),
    /** Thousands of the longest texts; as spreadsheets there are papers of any length. */
    PAPER_TOO_LONG(Kind.INVALID);

    private final Kind kind;

    PaperProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "documents." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
