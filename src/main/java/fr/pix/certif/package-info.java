/** Pix Certif: the space of the centres that hold Pix certification sessions. */
@NullMarked
package fr.pix.certif;

import org.jspecify.annotations.NullMarked;
