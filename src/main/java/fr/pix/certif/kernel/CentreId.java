package fr.pix.certif.kernel;

/** Identifies a certification centre. */
public record CentreId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
