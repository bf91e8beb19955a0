package fr.pix.certif.candidates.students;

import java.time.Instant;

/**
 * A student of the register with what is kept beside him.
 *
 * @param changedAt when a list last said something else of him
 * @param listedAt when a list last named him
 */
public record ListedStudent(Student student, Instant changedAt, Instant listedAt) {}
