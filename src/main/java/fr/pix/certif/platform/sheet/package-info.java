/** Reads the first sheet of an .ods or .xlsx that somebody hands us, be it made to do harm: cells as stored, within limits. */
@NullMarked
package fr.pix.certif.platform.sheet;

import org.jspecify.annotations.NullMarked;
