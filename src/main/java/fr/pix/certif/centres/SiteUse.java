package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.util.Collection;
import java.util.List;

/** Tells which sites something stands on; the room that uses sites knows. */
public interface SiteUse {

    /** Those of the sites where the centre holds or held sessions, however these write it. */
    List<String> used(CentreId centre, Collection<String> sites);
}
