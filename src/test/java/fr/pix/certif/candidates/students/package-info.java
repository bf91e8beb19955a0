@NullMarked
package fr.pix.certif.candidates.students;

import org.jspecify.annotations.NullMarked;
