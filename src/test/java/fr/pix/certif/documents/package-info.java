/** The papers, proven by opening and printing them. */
@NullMarked
package fr.pix.certif.documents;

import org.jspecify.annotations.NullMarked;
