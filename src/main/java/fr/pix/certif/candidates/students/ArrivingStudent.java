package fr.pix.certif.candidates.students;

import java.time.Instant;
import java.util.Optional;

/**
 * A student of a school that comes from another installation.
 *
 * @param changedAt when its register last changed what it says of him
 * @param listedAt when a list last named him, from which counts how long he is kept; an older archive does not say it
 */
public record ArrivingStudent(Student student, Instant changedAt, Optional<Instant> listedAt) {}
