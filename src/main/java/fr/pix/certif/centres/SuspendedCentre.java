package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;

/** A centre that counts somebody in, and whose space Pix has shut: he may be told which it is, and nothing else of it. */
public record SuspendedCentre(CentreId centre, String name) {}
