package fr.pix.certif.centres;

import java.util.List;

/**
 * A centre's list of members as it was handed over (G5), read but not yet compared with the accounts there are.
 *
 * @param people each e-mail once
 * @param faulty the lines that do not say who
 * @param saysRoles whether the list has a column for roles: then nobody but the list makes an administrator
 * @param isGuessed whether there were no headings, so that « nom, prénom » is the guide's order and not the list's word
 */
public record MemberList(
        List<ListedPerson> people, List<MemberLine.Faulty> faulty, boolean saysRoles, boolean isGuessed) {

    public MemberList {
        people = List.copyOf(people);
        faulty = List.copyOf(faulty);
    }
}
