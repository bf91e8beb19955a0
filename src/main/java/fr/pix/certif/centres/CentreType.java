package fr.pix.certif.centres;

/** SUP: higher education, SCO: schools, PRO: companies and training bodies. */
public enum CentreType {
    SUP,
    SCO,
    PRO;

    /** Whether its candidates are pupils: they have a class, and nobody asks who pays. */
    public boolean isSchool() {
        return this == SCO;
    }
}
