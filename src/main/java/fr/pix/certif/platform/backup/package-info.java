/** All that the database holds as one file, and back: knows tables, but none by its meaning. */
@NullMarked
package fr.pix.certif.platform.backup;

import org.jspecify.annotations.NullMarked;
