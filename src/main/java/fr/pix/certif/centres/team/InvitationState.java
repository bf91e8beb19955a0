package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.KnownAccount;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.Optional;

/** What a link leads to. Only who was sent it learns more than that it leads nowhere. */
public sealed interface InvitationState {

    /**
     * It may be accepted.
     *
     * @param account that of the invited address, if there is one
     */
    record Open(Invited invited, Optional<KnownAccount> account) implements InvitationState {

        /** Whether the holder has to sign in: he has an account that he can enter. */
        public boolean needsSignIn() {
            return account.filter(KnownAccount::signsIn).isPresent();
        }
    }

    /** It may not be any more. */
    record Over(Invited invited, Reason reason) implements InvitationState {}

    /** It never was a link, or another took its place. */
    record Unknown() implements InvitationState {}

    /** Why an invitation is over. */
    enum Reason {
        ACCEPTED,
        CANCELLED,
        /** Its reader became a member by another way. */
        MEMBER,
        EXPIRED
    }

    /**
     * Who is invited by whom to what.
     *
     * @param by who sent the invitation last
     */
    record Invited(
            InvitationId id,
            CentreId centre,
            String centreName,
            Email email,
            Member.Role role,
            PersonName by,
            Instant expiresAt) {

        /** Never who it is: it would end in a log. */
        @Override
        public String toString() {
            return "invitation " + id;
        }
    }
}
