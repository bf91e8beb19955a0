/** Tests of a centre's team. */
@NullMarked
package fr.pix.certif.centres.team;

import org.jspecify.annotations.NullMarked;
