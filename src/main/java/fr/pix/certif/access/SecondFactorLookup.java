package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has a second factor, and who may not be without. */
@Component
public class SecondFactorLookup {

    private final SecondFactorStore store;
    private final List<SecondFactorDuty> duties;

    SecondFactorLookup(SecondFactorStore store, List<SecondFactorDuty> duties) {
        this.store = store;
        this.duties = duties;
    }

    public Optional<SecondFactor> of(AccountId account) {
        return store.find(account);
    }

    /** Whether a room says that the account must have one. */
    public boolean isRequired(AccountId account) {
        return duties.stream().anyMatch(duty -> duty.binds(account));
    }
}
