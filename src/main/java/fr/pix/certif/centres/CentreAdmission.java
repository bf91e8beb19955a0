package fr.pix.certif.centres;

import fr.pix.certif.access.Admission;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An account without a centre is told so once its password is known to be right. */
@Component
class CentreAdmission implements Admission {

    private final MemberLookup members;

    CentreAdmission(MemberLookup members) {
        this.members = members;
    }

    @Override
    public boolean admits(AccountId account) {
        return !members.of(account).isEmpty();
    }

    @Override
    public Optional<Problem> refusal(AccountId account) {
        return members.memberships(account).suspended().isEmpty()
                ? Optional.empty()
                : Optional.of(CentreProblem.CENTRE_SUSPENDED);
    }
}
