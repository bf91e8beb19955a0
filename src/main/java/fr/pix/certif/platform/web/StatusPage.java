package fr.pix.certif.platform.web;

import fr.pix.certif.platform.Release;

/**
 * What anybody may know of how the service is.
 *
 * @param release what is in service
 * @param database whether the database answers; that the application does, the page itself shows
 */
public record StatusPage(Release release, boolean database) {}
