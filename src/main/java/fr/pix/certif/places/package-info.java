/** Places of birth: the communes of France, present and former, and the countries of the world. */
@NullMarked
package fr.pix.certif.places;

import org.jspecify.annotations.NullMarked;
