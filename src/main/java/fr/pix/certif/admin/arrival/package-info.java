/** A centre's data, taken in from another installation: what {@code admin.export} hands over. */
@NullMarked
package fr.pix.certif.admin.arrival;

import org.jspecify.annotations.NullMarked;
