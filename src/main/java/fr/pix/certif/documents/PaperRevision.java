package fr.pix.certif.documents;

import java.time.LocalDateTime;

/**
 * Which state of the session a paper shows, so that two prints can be told apart.
 *
 * @param number counts what changed of the session and of its candidates, from 1
 * @param at when the last of it happened, by the site's clock
 */
public record PaperRevision(int number, LocalDateTime at) {}
