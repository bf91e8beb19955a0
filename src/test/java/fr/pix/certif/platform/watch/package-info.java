/** What an operator sees from outside, and what he is told to do about it. */
@NullMarked
package fr.pix.certif.platform.watch;

import org.jspecify.annotations.NullMarked;
