/** The rules of the house, held by tests from the first commit. */
@NullMarked
package fr.pix.certif.house;

import org.jspecify.annotations.NullMarked;
