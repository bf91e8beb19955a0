package fr.pix.certif.platform.web;

import java.util.List;

/**
 * A page that says what happened and what to do.
 *
 * @param status the HTTP status
 * @param code the problem's code, whose title is {@code problem.<code>}
 * @param advice the key of the text that says what to do
 * @param reference what to tell the support, found again in the log
 * @param others in which other languages to say it: none where the reader's is known
 * @param resend the form to send again by a button
 * @param typed what was typed into the form that was not taken
 */
public record ErrorPage(
        int status,
        String code,
        String advice,
        String reference,
        List<PageFrame> others,
        Resend resend,
        List<TypedText> typed) {

    /**
     * A field that somebody filled in.
     *
     * @param name what the field is called
     * @param values what was typed, as it was typed; several where a form has the field several times
     */
    public record TypedText(String name, List<String> values) {}
}
