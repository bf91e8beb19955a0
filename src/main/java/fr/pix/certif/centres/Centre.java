package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.time.Instant;

/** A centre as Pix knows it. */
public record Centre(CentreId id, CentreDetails details, Instant openedAt) {}
