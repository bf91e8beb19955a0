/** The pages of the register of students. */
@NullMarked
package fr.pix.certif.candidates.students.web;

import org.jspecify.annotations.NullMarked;
