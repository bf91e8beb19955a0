/** A real identity provider, and what is made of its word. */
@NullMarked
package fr.pix.certif.access.web.oidc;

import org.jspecify.annotations.NullMarked;
