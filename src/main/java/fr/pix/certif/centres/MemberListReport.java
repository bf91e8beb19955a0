package fr.pix.certif.centres;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import would do, line by line: what an administrator sees before he confirms it.
 *
 * @param lines in the list's order
 * @param makesAdmin whether the first to become a member is made the centre's administrator: it has none, and the list
 *     says no roles
 * @param isGuessed whether the order of the columns is the guide's, for the list had no headings
 */
public record MemberListReport(List<MemberLine> lines, boolean makesAdmin, boolean isGuessed) {

    public MemberListReport {
        lines = List.copyOf(lines);
    }

    public List<MemberLine.New> added() {
        return all(MemberLine.New.class).toList();
    }

    public List<MemberLine.Known> known() {
        return all(MemberLine.Known.class).toList();
    }

    public List<MemberLine.AlreadyMember> already() {
        return all(MemberLine.AlreadyMember.class).toList();
    }

    public List<MemberLine.Faulty> faulty() {
        return all(MemberLine.Faulty.class).toList();
    }

    /** Who becomes a member. */
    public List<MemberLine.Clear> joining() {
        return all(MemberLine.Clear.class).filter(MemberLine.Clear::joins).toList();
    }

    /** Who is on the list, for another look at what is known of them. */
    List<MemberLine.Clear> clear() {
        return all(MemberLine.Clear.class).toList();
    }

    private <L extends MemberLine> Stream<L> all(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }
}
