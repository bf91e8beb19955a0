/** Whether places of birth are found as people write them. */
@NullMarked
package fr.pix.certif.places;

import org.jspecify.annotations.NullMarked;
