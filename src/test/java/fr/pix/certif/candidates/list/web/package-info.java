/** The pages of a list of candidates, as a member goes through them. */
@NullMarked
package fr.pix.certif.candidates.list.web;

import org.jspecify.annotations.NullMarked;
