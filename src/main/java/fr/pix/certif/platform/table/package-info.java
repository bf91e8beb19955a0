/** Reads a table that somebody hands us: an .ods, a .csv, or text pasted from a spreadsheet or an e-mail. */
@NullMarked
package fr.pix.certif.platform.table;

import org.jspecify.annotations.NullMarked;
