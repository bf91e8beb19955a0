package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.util.Collection;
import java.util.Optional;

/** Tells whose page an address without a centre shows, for who acts for several; the rooms that own such pages know. */
public interface CentreByPath {

    /** The centre whose page it is; none where the path names nothing that one of these centres has. */
    Optional<CentreId> of(String path, Collection<CentreId> among);
}
