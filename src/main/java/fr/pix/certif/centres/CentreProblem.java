package fr.pix.certif.centres;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What a centre can refuse. */
public enum CentreProblem implements Problem {
    NOT_A_MEMBER(Kind.FORBIDDEN);

    private final Kind kind;

    CentreProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "centres." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
