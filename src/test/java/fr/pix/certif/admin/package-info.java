/** Pix's own commands and pages, on a real PostgreSQL. */
@NullMarked
package fr.pix.certif.admin;

import org.jspecify.annotations.NullMarked;
