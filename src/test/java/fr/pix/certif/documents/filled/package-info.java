/** The PV that comes back, filled by other programs than ours. */
@NullMarked
package fr.pix.certif.documents.filled;

import org.jspecify.annotations.NullMarked;
