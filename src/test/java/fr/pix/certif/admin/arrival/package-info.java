/** A centre that comes from another installation. */
@NullMarked
package fr.pix.certif.admin.arrival;

import org.jspecify.annotations.NullMarked;
