/** What the kernel's values read and refuse. */
@NullMarked
package fr.pix.certif.kernel;

import org.jspecify.annotations.NullMarked;
