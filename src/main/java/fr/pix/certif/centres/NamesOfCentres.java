package fr.pix.certif.centres;

import fr.pix.certif.access.NamesAround;
import fr.pix.certif.kernel.AccountId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The centres of which an account is a member, suspended or not. */
@Component
class NamesOfCentres implements NamesAround {

    private final MemberStore members;

    NamesOfCentres(MemberStore members) {
        this.members = members;
    }

    @Override
    public List<String> of(AccountId account) {
        var found = members.find(account);
        return Stream.concat(
                        found.open().stream().map(Member::centreName),
                        found.suspended().stream().map(SuspendedCentre::name))
                .toList();
    }
}
