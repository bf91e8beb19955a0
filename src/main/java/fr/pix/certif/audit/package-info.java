/** Who did what to what and when: one chain of events per centre, to which the application can only add. */
@NullMarked
package fr.pix.certif.audit;

import org.jspecify.annotations.NullMarked;
