package fr.pix.certif.access;

/** What reads a code as it was typed, for whatever may be typed. */
public final class CodeTarget {

    private CodeTarget() {}

    public static void read(String typed) {
        var code = new TypedCode(typed);
        code.digits();
        code.recoveryCode();
    }
}
