/** Tests of what a person may ask for. */
@NullMarked
package fr.pix.certif.candidates.rights;

import org.jspecify.annotations.NullMarked;
