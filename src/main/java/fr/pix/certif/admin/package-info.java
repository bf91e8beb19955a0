/** Pix's own commands and screens, over all centres. */
@NullMarked
package fr.pix.certif.admin;

import org.jspecify.annotations.NullMarked;
