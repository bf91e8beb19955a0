/** The operator's commands that take everything out of the database, and put it back. */
@NullMarked
package fr.pix.certif.admin.backup;

import org.jspecify.annotations.NullMarked;
