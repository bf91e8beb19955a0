/** The product attacked as people do: what docs/attacks.md names and no neighbour's test holds already. */
@NullMarked
package fr.pix.certif.attacks;

import org.jspecify.annotations.NullMarked;
