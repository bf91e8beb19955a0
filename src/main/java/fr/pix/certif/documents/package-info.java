/** The papers of a session: PV, attendance sheet, kit, pochette; whether a printed one is still true; the PV that came back. */
@NullMarked
package fr.pix.certif.documents;

import org.jspecify.annotations.NullMarked;
