package fr.pix.certif.candidates.students;

import java.time.Instant;

/** A student of a school that comes from another installation, and when its register last changed what it says of him. */
public record ArrivingStudent(Student student, Instant changedAt) {}
