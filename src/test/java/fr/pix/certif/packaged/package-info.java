/** What operators unpack: the archive of {@code ./certif package}, run as they run it. */
@NullMarked
package fr.pix.certif.packaged;

import org.jspecify.annotations.NullMarked;
