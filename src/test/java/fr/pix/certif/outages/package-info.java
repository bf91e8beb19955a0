/** What is kept when a process is killed: the whole application in processes of its own, as people run it. */
@NullMarked
package fr.pix.certif.outages;

import org.jspecify.annotations.NullMarked;
