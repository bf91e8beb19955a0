/** The pages of what a person may ask for. */
@NullMarked
package fr.pix.certif.candidates.rights.web;

import org.jspecify.annotations.NullMarked;
