package fr.pix.certif.candidates;

import fr.pix.certif.kernel.SessionId;
import java.time.LocalTime;

/**
 * Another session of the same day in which a candidate is too. No rule forbids it, for an exam can be sat again; most often it
 * is a mistake that shows on the day, when a seat stays empty.
 *
 * @param time when it begins, by the clocks of its site
 */
public record SameDay(SessionId session, LocalTime time) {}
