/** Accounts, sign-in, the terms of use and the rules of passwords. */
@NullMarked
package fr.pix.certif.access;

import org.jspecify.annotations.NullMarked;
