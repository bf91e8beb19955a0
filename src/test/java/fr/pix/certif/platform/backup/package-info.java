/** What is taken out of the database comes back. */
@NullMarked
package fr.pix.certif.platform.backup;

import org.jspecify.annotations.NullMarked;
