package fr.pix.certif.centres;

/** Which centres are searched. */
public enum CentreState {
    ANY(""),
    OPEN("and suspended_at is null"),
    SUSPENDED("and suspended_at is not null");

    private final String condition;

    CentreState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
