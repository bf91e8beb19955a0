/** What every request must pass, over real HTTP. */
@NullMarked
package fr.pix.certif.access.web;

import org.jspecify.annotations.NullMarked;
