/** Tables as people hand them over, and as nobody should. */
@NullMarked
package fr.pix.certif.platform.table;

import org.jspecify.annotations.NullMarked;
