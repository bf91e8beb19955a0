/** Stories told in a real browser, against the whole application on a real database. */
@NullMarked
package fr.pix.certif.journeys;

import org.jspecify.annotations.NullMarked;
