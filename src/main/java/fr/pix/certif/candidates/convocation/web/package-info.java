/** The pages of a session's convocations. */
@NullMarked
package fr.pix.certif.candidates.convocation.web;

import org.jspecify.annotations.NullMarked;
