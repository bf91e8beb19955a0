/** The database under test, and the database that the other rooms' tests stand on. */
@NullMarked
package fr.pix.certif.platform.database;

import org.jspecify.annotations.NullMarked;
