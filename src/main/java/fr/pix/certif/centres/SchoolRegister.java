package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;

/** The register of a school's students, which a centre of another type has none of; the room that keeps it empties it. */
public interface SchoolRegister {

    /** How many are in it. */
    int students(CentreId centre);

    /**
     * Takes all of them out, in the transaction by which the centre is a school no longer; where they are enrolled, they stay.
     *
     * @return how many
     */
    int empty(CentreId centre);
}
