package fr.pix.certif.access.web;

import fr.pix.certif.access.SecondFactor;

/**
 * A second factor that is in use.
 *
 * @param required whether it may not be switched off
 */
public record SecondFactorPage(SecondFactor factor, boolean required) {}
