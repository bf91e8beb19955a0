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
    private final SecondFactorSettings settings;

    SecondFactorLookup(SecondFactorStore store, List<SecondFactorDuty> duties, SecondFactorSettings settings) {
        this.store = store;
        this.duties = duties;
        this.settings = settings;
    }

    public Optional<SecondFactor> of(AccountId account) {
        return store.find(account);
    }

    /** Whether the account may not be without: the operator says so of everybody, or a room of this one. */
    public boolean isRequired(AccountId account) {
        return settings.bindsEverybody() || duties.stream().anyMatch(duty -> duty.binds(account));
    }

    /** Whether nothing opens to who is signed in before he gave one. A room whose pages are worth more asks by itself. */
    public boolean isMissing(SignedIn who) {
        return settings.bindsEverybody() && !who.twoFactors();
    }
}
