/** The papers of a session: its PV, and whether a downloaded one is still true. */
@NullMarked
package fr.pix.certif.documents;

import org.jspecify.annotations.NullMarked;
