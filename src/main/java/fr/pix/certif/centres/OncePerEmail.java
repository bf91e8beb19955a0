package fr.pix.certif.centres;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.MemberCells.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Sees that each e-mail stands in a list once: the later lines are at fault, and name the first. */
final class OncePerEmail {

    private OncePerEmail() {}

    static MemberList of(List<Entry> entries, boolean saysRoles, boolean guessed) {
        var people = new ArrayList<ListedPerson>();
        var faulty = new ArrayList<MemberLine.Faulty>();
        var firstRows = new HashMap<Email, Integer>();
        for (var entry : entries) {
            switch (entry) {
                case Entry.Wrong(var line) -> faulty.add(line);
                case Entry.Person(var person, var cells) -> {
                    var first = firstRows.putIfAbsent(person.email(), person.row());
                    if (first == null) {
                        people.add(person);
                    } else {
                        faulty.add(cells.twice(person.email(), first));
                    }
                }
            }
        }
        return new MemberList(people, faulty, saysRoles, guessed);
    }
}
