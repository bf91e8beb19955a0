package fr.pix.certif.access;

import java.time.Instant;

/**
 * A second factor that is asked for at each sign-in.
 *
 * @param codesLeft how many recovery codes have not been used yet
 */
public record SecondFactor(Instant since, int codesLeft) {}
