/** The PV comes back filled in: it is read, compared with what is known, and each difference is accepted or not. */
@NullMarked
package fr.pix.certif.documents.filled;

import org.jspecify.annotations.NullMarked;
