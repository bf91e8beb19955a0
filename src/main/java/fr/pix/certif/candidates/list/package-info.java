/** The candidates of a session as a file: a model to fill in, read, checked, then imported at once. */
@NullMarked
package fr.pix.certif.candidates.list;

import org.jspecify.annotations.NullMarked;
