/** The pages of sessions, asked for as no browser of ours would. */
@NullMarked
package fr.pix.certif.sessions.web;

import org.jspecify.annotations.NullMarked;
