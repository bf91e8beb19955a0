package fr.pix.certif.centres;

import fr.pix.certif.access.NamesAround;
import fr.pix.certif.kernel.AccountId;
import java.util.List;
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
        return members.namesOf(account);
    }
}
