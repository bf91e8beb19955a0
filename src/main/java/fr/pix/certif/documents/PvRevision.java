package fr.pix.certif.documents;

import java.time.LocalDateTime;

/**
 * Which state of the session a paper shows, so that two prints can be told apart.
 *
 * @param number counts the session's changes, from 1
 * @param at when the session last changed, by the site's clock
 */
public record PvRevision(int number, LocalDateTime at) {}
