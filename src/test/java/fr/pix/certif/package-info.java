/** The whole application under test. */
@NullMarked
package fr.pix.certif;

import org.jspecify.annotations.NullMarked;
