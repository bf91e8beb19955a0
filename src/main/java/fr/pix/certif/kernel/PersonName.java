package fr.pix.certif.kernel;

/** A person's first and last name, shown in that order (G19). */
public record PersonName(String first, String last) {

    @Override
    public String toString() {
        return first + " " + last;
    }
}
