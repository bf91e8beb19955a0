/** A centre's team: invitations, roles, removals. Each change takes its centre's turn, so that none overtakes another. */
@NullMarked
package fr.pix.certif.centres.team;

import org.jspecify.annotations.NullMarked;
