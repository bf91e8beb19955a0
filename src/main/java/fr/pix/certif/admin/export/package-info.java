/** A centre's data, handed over to the centre. */
@NullMarked
package fr.pix.certif.admin.export;

import org.jspecify.annotations.NullMarked;
