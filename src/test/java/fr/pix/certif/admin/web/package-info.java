/** Pix's own pages, as an administrator's browser gets them. */
@NullMarked
package fr.pix.certif.admin.web;

import org.jspecify.annotations.NullMarked;
