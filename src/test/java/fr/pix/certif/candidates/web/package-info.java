/** Pages of candidates, as browsers get them. */
@NullMarked
package fr.pix.certif.candidates.web;

import org.jspecify.annotations.NullMarked;
