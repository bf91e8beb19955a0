package fr.pix.certif.places;

/**
 * A town under one of its postal codes.
 *
 * @param key how it is compared
 * @param name its official name
 * @param isPresent whether it is a commune today, rather than one that became a part of another
 */
record KnownTown(String postalCode, TownName key, String name, String inseeCode, boolean isPresent) {}
