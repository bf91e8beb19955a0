/** The frame of every page, its texts, and what becomes of a problem on the web. */
@NullMarked
package fr.pix.certif.platform.web;

import org.jspecify.annotations.NullMarked;
