package fr.pix.certif.documents;

/**
 * A paper that somebody took and that no longer says what the session is.
 *
 * @param changes between what it says and what is true now
 */
public record OutdatedPaper(TakenPaper taken, PaperChanges changes) {}
