package fr.pix.certif.centres.web;

import fr.pix.certif.platform.web.Visitor;
import java.util.List;

/**
 * The centres that somebody acts for, to change to another one.
 *
 * @param q what was searched among them
 * @param searchable whether they are many
 */
public record CentresPage(String q, List<Visitor.Choice> found, boolean searchable) {}
