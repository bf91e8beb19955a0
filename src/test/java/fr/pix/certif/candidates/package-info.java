/** The candidates of a session, tried on the real database. */
@NullMarked
package fr.pix.certif.candidates;

import org.jspecify.annotations.NullMarked;
