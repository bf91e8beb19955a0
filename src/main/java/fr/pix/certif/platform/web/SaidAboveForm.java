package fr.pix.certif.platform.web;

import org.springframework.http.HttpStatus;

/**
 * Why something did not come about, said above the form with which it can be tried in another way: no page of its own, and
 * no field's fault. A list of such names is found and shown among all that can go wrong.
 */
public interface SaidAboveForm {

    /** The constant's. */
    String name();

    /** The key of its text. */
    String text();

    /** Of the page that says it. */
    HttpStatus status();
}
