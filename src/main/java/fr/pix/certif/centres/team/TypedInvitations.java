package fr.pix.certif.centres.team;

/**
 * What an administrator types to invite people.
 *
 * @param emails addresses in any of the ways in which they are pasted
 * @param role the role that they are to have
 * @param others whether the ones who are members or invited already are to be passed over
 */
public record TypedInvitations(String emails, String role, boolean others) {

    public static final TypedInvitations BLANK = new TypedInvitations("", "MEMBER", false);

    /** Never who is invited: it would end in a log. */
    @Override
    public String toString() {
        return "TypedInvitations";
    }
}
