/** The printer of the other rooms' tests. */
@NullMarked
package fr.pix.certif.platform.pdf;

import org.jspecify.annotations.NullMarked;
