/** Certification sessions: created, listed, shown and changed by the members of their centre. */
@NullMarked
package fr.pix.certif.sessions;

import org.jspecify.annotations.NullMarked;
