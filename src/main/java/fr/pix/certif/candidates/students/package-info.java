/** A school's own register of students, taken from its software's exports, and the enrolment of whole classes from it. */
@NullMarked
package fr.pix.certif.candidates.students;

import org.jspecify.annotations.NullMarked;
