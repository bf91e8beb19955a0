/** Papers to take away, and the warning that one is out of date. */
@NullMarked
package fr.pix.certif.documents.web;

import org.jspecify.annotations.NullMarked;
