package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.EnrolClass.Found;
import fr.pix.certif.candidates.students.EnrolClass.Row;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A class of the register before a session: who is in it already, who may be, and what is missing of others.
 *
 * @param classes how many students there are in each
 * @param className the class that was chosen; empty where none was
 * @param found its students; none before a class was chosen
 * @param ticks which boxes come ticked
 * @param nobody whether a form came without anybody ticked
 */
public record ClassPage(
        Session session,
        Map<String, Integer> classes,
        String className,
        Optional<Found> found,
        Ticks ticks,
        boolean nobody) {

    /** Whether the box of somebody who can be enrolled comes ticked. */
    public boolean ticks(Row row) {
        return switch (ticks) {
            case SUGGESTED -> elsewhere(row).isEmpty();
            case ALL -> true;
            case NONE -> false;
        };
    }

    /** Whether every box comes ticked. */
    public boolean ticksAll() {
        return found.stream()
                .allMatch(all -> all.rows().stream().filter(all::canBeEnrolled).allMatch(this::ticks));
    }

    /** The other sessions to come in which he is. */
    public List<String> elsewhere(Row row) {
        return row.enrolled().stream()
                .filter(other -> !other.equals(session.id()))
                .map(SessionId::toString)
                .toList();
    }

    /** What the register does not say, and what to do. */
    public String missing(PageFrame page, Row row) {
        return row.missing().stream().map(page::t).collect(Collectors.joining(" "));
    }
}
