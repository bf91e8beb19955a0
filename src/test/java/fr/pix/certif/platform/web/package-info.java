/** A browser for tests over HTTP, and the frame that every page shares. */
@NullMarked
package fr.pix.certif.platform.web;

import org.jspecify.annotations.NullMarked;
