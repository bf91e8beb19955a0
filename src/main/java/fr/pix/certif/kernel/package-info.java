/** The few words that every room shares: identifiers, names, problems. The JDK only. */
@NullMarked
package fr.pix.certif.kernel;

import org.jspecify.annotations.NullMarked;
