/** What the product stands on and that knows no exam word: settings, clock, web, database, mail, papers, tables. */
@NullMarked
package fr.pix.certif.platform;

import org.jspecify.annotations.NullMarked;
