/** The pages by which a list of candidates is downloaded, handed over, read through and confirmed. */
@NullMarked
package fr.pix.certif.candidates.list.web;

import org.jspecify.annotations.NullMarked;
