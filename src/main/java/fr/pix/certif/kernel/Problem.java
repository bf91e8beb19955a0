package fr.pix.certif.kernel;

/**
 * Something that can be refused, as a named constant in its feature's list. Its code is stable, and every code has its
 * text in every language under {@code problem.<code>}.
 */
public interface Problem {

    /** Stable, lower case, led by the feature: {@code sessions.room_required}. */
    String code();

    Kind kind();

    /** What a refusal means to the one who asked; the web has one status for each. */
    enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        UNAVAILABLE,
        UNEXPECTED
    }
}
