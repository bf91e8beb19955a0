/** The candidates of a session: enrolled, corrected, moved and removed by the members of its centre. */
@NullMarked
package fr.pix.certif.candidates;

import org.jspecify.annotations.NullMarked;
