package fr.pix.certif.centres;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.util.List;

/** What an import would make of one line of a members' list. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = MemberLine.New.class, name = "new"),
    @JsonSubTypes.Type(value = MemberLine.Known.class, name = "known"),
    @JsonSubTypes.Type(value = MemberLine.AlreadyMember.class, name = "member"),
    @JsonSubTypes.Type(value = MemberLine.Faulty.class, name = "faulty")
})
public sealed interface MemberLine {

    int row();

    /** A line that says who: an account may have his e-mail already, or not. */
    sealed interface Clear extends MemberLine {

        ListedPerson person();

        /** Whether he becomes a member. */
        default boolean joins() {
            return !(this instanceof AlreadyMember);
        }

        @Override
        default int row() {
            return person().row();
        }
    }

    /** His account is opened, and a mail tells him how to enter. */
    record New(ListedPerson person) implements Clear {}

    /**
     * The e-mail has an account. Its own name stays: what a person goes by is not changed by a list.
     *
     * @param own the account's name
     */
    record Known(ListedPerson person, AccountId account, PersonName own) implements Clear {

        public boolean isCalledOtherwise() {
            return !own.equals(person.name());
        }
    }

    /** Nothing is to be done: his role stays too. */
    record AlreadyMember(ListedPerson person, AccountId account) implements Clear {}

    /** Not imported. */
    record Faulty(int row, List<MemberFault> faults) implements MemberLine {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
