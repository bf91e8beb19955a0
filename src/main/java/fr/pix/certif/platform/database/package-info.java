/** The database: the embedded PostgreSQL kept in the data folder, or any other one that the operator names. */
@NullMarked
package fr.pix.certif.platform.database;

import org.jspecify.annotations.NullMarked;
