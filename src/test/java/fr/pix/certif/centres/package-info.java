/** Centres and members in a real PostgreSQL, and what other tests need of them. */
@NullMarked
package fr.pix.certif.centres;

import org.jspecify.annotations.NullMarked;
