package fr.pix.certif.platform.database;

/**
 * What the rest of the product may know of its database.
 *
 * @param embedded the product keeps it itself, so that an empty one may be given a demonstration
 */
public record DatabaseOrigin(boolean embedded) {}
