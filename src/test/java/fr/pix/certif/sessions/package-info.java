/** Sessions: their rules, and their life in a real PostgreSQL. */
@NullMarked
package fr.pix.certif.sessions;

import org.jspecify.annotations.NullMarked;
