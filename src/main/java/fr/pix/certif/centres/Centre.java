package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import java.util.Optional;

/**
 * A centre as Pix knows it.
 *
 * @param suspendedAt since when its members do not get in; nothing while they do
 * @param version counts the changes of its details
 */
public record Centre(CentreId id, CentreDetails details, Instant openedAt, Optional<Instant> suspendedAt, int version) {

    public boolean isSuspended() {
        return suspendedAt.isPresent();
    }
}
