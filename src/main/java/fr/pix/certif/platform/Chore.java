package fr.pix.certif.platform;

/** What a room has to tidy up now and then, such as rows that no longer count. Every copy of the application does so. */
public interface Chore {

    /** Does it, as often as it is called: once an hour. */
    void run();
}
