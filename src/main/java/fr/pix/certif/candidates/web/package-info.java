/** The pages of a session's candidates: list, enrolment, correction, what is done to several. */
@NullMarked
package fr.pix.certif.candidates.web;

import org.jspecify.annotations.NullMarked;
