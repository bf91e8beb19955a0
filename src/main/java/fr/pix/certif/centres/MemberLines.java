package fr.pix.certif.centres;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.KnownAccount;
import fr.pix.certif.kernel.CentreId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares the people of a list with the accounts and the members that there are right now. */
@Component
class MemberLines {

    private final AccountLookup accounts;
    private final MemberStore members;

    MemberLines(AccountLookup accounts, MemberStore members) {
        this.accounts = accounts;
        this.members = members;
    }

    List<MemberLine.Clear> of(CentreId centre, List<ListedPerson> people) {
        var known = accounts.find(people.stream().map(ListedPerson::email).toList());
        var already = members.membersAmong(
                centre, known.values().stream().map(KnownAccount::id).toList());
        return people.stream()
                .<MemberLine.Clear>map(person -> {
                    var account = known.get(person.email());
                    if (account == null) {
                        return new MemberLine.New(person);
                    }
                    return already.contains(account.id())
                            ? new MemberLine.AlreadyMember(person, account.id())
                            : new MemberLine.Known(person, account.id(), account.name());
                })
                .toList();
    }
}
