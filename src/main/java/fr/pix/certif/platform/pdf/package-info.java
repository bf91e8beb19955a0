/** Prints well-formed HTML to accessible PDF; knows nothing of what the papers are about. */
@NullMarked
package fr.pix.certif.platform.pdf;

import org.jspecify.annotations.NullMarked;
