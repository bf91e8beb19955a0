package fr.pix.certif.platform.mail;

import java.util.regex.Pattern;

/**
 * To whom a mail goes. Loose on purpose, for what a form took must not stop here: an address that cannot be written to
 * is given up by the sender, where an administrator sees it.
 */
public record Recipient(String address) {

    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}<>,;]+@[^\\s@\\p{Cntrl}<>,;]+");
    private static final int LONGEST = 255;

    public Recipient {
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new IllegalArgumentException("not one address");
        }
    }

    /** Never the address itself: it would end in a log. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
