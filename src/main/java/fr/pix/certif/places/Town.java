package fr.pix.certif.places;

import java.util.List;

/**
 * A town of France that a form proposes, with each of its postal codes that match what was typed.
 *
 * @param present whether it is a commune today, which is nearly always the one that is meant
 */
public record Town(String name, String inseeCode, List<String> postalCodes, boolean present) {}
