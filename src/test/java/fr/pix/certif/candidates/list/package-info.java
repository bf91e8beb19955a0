/** Whether a list of candidates is read, checked and imported as it says. */
@NullMarked
package fr.pix.certif.candidates.list;

import org.jspecify.annotations.NullMarked;
