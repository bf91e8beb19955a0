@NullMarked
package fr.pix.certif.candidates.convocation;

import org.jspecify.annotations.NullMarked;
