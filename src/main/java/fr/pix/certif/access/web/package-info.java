/** The pages of sign-in, terms and open sign-ins, and what every request must pass. */
@NullMarked
package fr.pix.certif.access.web;

import org.jspecify.annotations.NullMarked;
