/** What a person may ask for: all that is kept about him as a candidate, on a page and as a file. */
@NullMarked
package fr.pix.certif.candidates.rights;

import org.jspecify.annotations.NullMarked;
