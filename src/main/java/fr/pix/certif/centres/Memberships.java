package fr.pix.certif.centres;

import java.util.List;

/**
 * What an account is a member of, the oldest membership first.
 *
 * @param open as whom it acts for the centres that are open
 * @param suspended those that count it in and are suspended: it acts for none of them, and may be told their names
 */
public record Memberships(List<Member> open, List<SuspendedCentre> suspended) {

    public Memberships {
        open = List.copyOf(open);
        suspended = List.copyOf(suspended);
    }
}
