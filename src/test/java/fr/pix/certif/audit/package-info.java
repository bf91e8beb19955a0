/** The audit's chain in a real PostgreSQL, whole and tampered with. */
@NullMarked
package fr.pix.certif.audit;

import org.jspecify.annotations.NullMarked;
