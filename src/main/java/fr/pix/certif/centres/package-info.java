/** Centres, their sites and members: who may act for whom. */
@NullMarked
package fr.pix.certif.centres;

import org.jspecify.annotations.NullMarked;
