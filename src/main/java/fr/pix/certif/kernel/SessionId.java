package fr.pix.certif.kernel;

/** The number of a certification session, as people say it: « session 54 ». Plain and increasing (G30). */
public record SessionId(long number) {

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
