/** The conversation with an identity provider that speaks OpenID Connect, by Spring Security's client. */
@NullMarked
package fr.pix.certif.access.web.oidc;

import org.jspecify.annotations.NullMarked;
