package fr.pix.certif.centres;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.PersonName;

/**
 * Somebody whom a centre's list names as a member (G5).
 *
 * @param row where the list names him
 */
public record ListedPerson(int row, PersonName name, Email email, Member.Role role) {

    ListedPerson as(Member.Role other) {
        return new ListedPerson(row, name, email, other);
    }

    /** Never the name nor the address: they would end in a log. */
    @Override
    public String toString() {
        return "row " + row;
    }
}
