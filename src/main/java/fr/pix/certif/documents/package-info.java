/** The papers of a session, convocations to be printed among them; whether a printed one is still true; the PV that came back. */
@NullMarked
package fr.pix.certif.documents;

import org.jspecify.annotations.NullMarked;
