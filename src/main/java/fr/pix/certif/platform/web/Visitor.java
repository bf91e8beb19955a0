package fr.pix.certif.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Who is looking at the page, as its frame shows it (G18, G19).
 *
 * @param centre the name of the centre for which the person acts; none before the terms are accepted
 */
public record Visitor(String person, @Nullable String centre) {}
