/** What forms ask about places while somebody types. */
@NullMarked
package fr.pix.certif.places.web;

import org.jspecify.annotations.NullMarked;
