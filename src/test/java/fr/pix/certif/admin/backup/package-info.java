/** The commands of the operator who restores, as he types them. */
@NullMarked
package fr.pix.certif.admin.backup;

import org.jspecify.annotations.NullMarked;
