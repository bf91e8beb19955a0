package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A membership of a centre that comes from another installation; that of somebody who left as well.
 *
 * @param account the person's here
 * @param until since when it is over
 * @param removedBy whoever ended it, where that is known
 */
public record ArrivingMember(
        AccountId account, Member.Role role, Instant since, Optional<Instant> until, Optional<AccountId> removedBy) {}
