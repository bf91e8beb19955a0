/** The pages of sessions: list, creation, details, change. */
@NullMarked
package fr.pix.certif.sessions.web;

import org.jspecify.annotations.NullMarked;
