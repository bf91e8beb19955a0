/** Pix's own pages: centres, their members, and the mails. */
@NullMarked
package fr.pix.certif.admin.web;

import org.jspecify.annotations.NullMarked;
