/** Mails: written in the transaction of what they tell of, sent after it commits, and visible with their state. */
@NullMarked
package fr.pix.certif.platform.mail;

import org.jspecify.annotations.NullMarked;
