package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;

/** A member who administers his centre's team: what every use case is given first that no other member may do. */
public record TeamAdmin(Member member) {

    public TeamAdmin {
        if (member.role() != Member.Role.ADMIN) {
            throw new IllegalArgumentException("no administrator of the centre");
        }
    }

    /**
     * The member as administrator.
     *
     * @throws Refusal with {@link CentreProblem#ADMIN_ONLY} if he is none
     */
    public static TeamAdmin of(Member member) {
        if (member.role() != Member.Role.ADMIN) {
            throw new Refusal(CentreProblem.ADMIN_ONLY);
        }
        return new TeamAdmin(member);
    }

    public AccountId account() {
        return member.account();
    }

    public CentreId centre() {
        return member.centre();
    }
}
