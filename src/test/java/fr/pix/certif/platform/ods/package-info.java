/** Spreadsheets written by templates of a few lines each. */
@NullMarked
package fr.pix.certif.platform.ods;

import org.jspecify.annotations.NullMarked;
