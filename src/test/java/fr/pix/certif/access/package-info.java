/** Accounts, passwords and sign-in, on a real PostgreSQL and with a clock of the test's own. */
@NullMarked
package fr.pix.certif.access;

import org.jspecify.annotations.NullMarked;
