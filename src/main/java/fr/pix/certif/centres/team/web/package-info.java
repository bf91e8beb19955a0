/** The team's pages for its members, and the page where an invitation is accepted. */
@NullMarked
package fr.pix.certif.centres.team.web;

import org.jspecify.annotations.NullMarked;
