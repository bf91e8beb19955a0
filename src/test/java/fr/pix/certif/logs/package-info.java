/** What is logged while tests run names nobody whom they type. */
@NullMarked
package fr.pix.certif.logs;

import org.jspecify.annotations.NullMarked;
