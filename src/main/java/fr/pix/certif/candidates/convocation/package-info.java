/** Convocations: candidates are written to when and where they sit the exam, and again when that changed. */
@NullMarked
package fr.pix.certif.candidates.convocation;

import org.jspecify.annotations.NullMarked;
