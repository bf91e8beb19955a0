/** Convocations as browsers and printers get them. */
@NullMarked
package fr.pix.certif.candidates.convocation.web;

import org.jspecify.annotations.NullMarked;
