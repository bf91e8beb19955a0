/** What the product stands on and that knows no exam word: settings, the clock, the web, the database, mail, papers. */
@NullMarked
package fr.pix.certif.platform;

import org.jspecify.annotations.NullMarked;
