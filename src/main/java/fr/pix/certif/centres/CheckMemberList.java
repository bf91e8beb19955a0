package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what importing a list of members would do, and does nothing (G5). */
@Component
public class CheckMemberList {

    private final MemberLines lines;
    private final MemberStore members;

    CheckMemberList(MemberLines lines, MemberStore members) {
        this.lines = lines;
        this.members = members;
    }

    /** Says of each line what would become of it, in the list's order. */
    public MemberListReport check(CentreId centre, MemberList list) {
        var clear = lines.of(centre, list.people());
        var makesAdmin =
                !list.saysRoles() && clear.stream().anyMatch(MemberLine.Clear::joins) && !members.hasAdmin(centre);
        var all = Stream.concat((makesAdmin ? withAdmin(clear) : clear).stream(), list.faulty().stream())
                .sorted(Comparator.comparingInt(MemberLine::row))
                .toList();
        return new MemberListReport(all, makesAdmin, list.isGuessed());
    }

    /** The same for a list that was checked before: what its lines would become by now. */
    public MemberListReport again(CentreId centre, MemberListReport before) {
        var people = before.clear().stream()
                .map(MemberLine.Clear::person)
                .map(person -> before.makesAdmin() ? person.as(Member.Role.MEMBER) : person)
                .toList();
        return check(centre, new MemberList(people, before.faulty(), !before.makesAdmin(), before.isGuessed()));
    }

    /** A centre whose list says no roles would have nobody to care for its members: the first to join does. */
    private static List<MemberLine.Clear> withAdmin(List<MemberLine.Clear> clear) {
        var first = clear.stream().filter(MemberLine.Clear::joins).findFirst().orElseThrow();
        return clear.stream()
                .map(line -> line.row() == first.row() ? asAdmin(line) : line)
                .toList();
    }

    private static MemberLine.Clear asAdmin(MemberLine.Clear line) {
        return switch (line) {
            case MemberLine.New(var person) -> new MemberLine.New(person.as(Member.Role.ADMIN));
            case MemberLine.Known(var person, var account, var own) ->
                new MemberLine.Known(person.as(Member.Role.ADMIN), account, own);
            case MemberLine.AlreadyMember already -> already;
        };
    }
}
