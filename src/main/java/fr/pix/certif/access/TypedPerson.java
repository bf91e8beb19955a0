package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What somebody types who opens his own account. */
public record TypedPerson(String firstName, String lastName, TypedPassword password) {

    List<Fault> faults(OwnWords own) {
        return Stream.concat(Checked.faults(typedName().parse()).stream(), password.faults(own).stream())
                .toList();
    }

    /**
     * What he makes no password of.
     *
     * @param centres the names of those that he is going to act for
     */
    OwnWords ownWords(Email email, Collection<String> centres) {
        return OwnWords.of(email, new PersonName(firstName, lastName), centres);
    }

    PersonName name() {
        return typedName().parse().value();
    }

    private TypedName typedName() {
        return new TypedName(firstName, lastName);
    }

    @Override
    public String toString() {
        return "TypedPerson";
    }
}
