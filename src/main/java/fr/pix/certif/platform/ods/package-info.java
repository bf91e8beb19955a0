/** Writes spreadsheets (.ods) by filling a template that a designer edits; knows nothing of what the papers are about. */
@NullMarked
package fr.pix.certif.platform.ods;

import org.jspecify.annotations.NullMarked;
