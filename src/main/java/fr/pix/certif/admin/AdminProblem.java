package fr.pix.certif.admin;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What Pix's own pages can refuse. */
public enum AdminProblem implements Problem {
    OWN_SECOND_FACTOR(Kind.FORBIDDEN),
    OWN_PASSWORD_LINK(Kind.FORBIDDEN);

    private final Kind kind;

    AdminProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "admin." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
