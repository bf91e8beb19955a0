/** The platform's own tests. */
@NullMarked
package fr.pix.certif.platform;

import org.jspecify.annotations.NullMarked;
