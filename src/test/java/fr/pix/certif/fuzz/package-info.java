/** Whatever may be sent, sent to every route that there is: what must never happen does not. */
@NullMarked
package fr.pix.certif.fuzz;

import org.jspecify.annotations.NullMarked;
