package fr.pix.certif.candidates.students;

/** Identifies a student within the register of his school. */
public record StudentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
