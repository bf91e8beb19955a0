package fr.pix.certif.centres.team;

/** The number of an invitation: what the centre's trail says of it, never the address. */
public record InvitationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
