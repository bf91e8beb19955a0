package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words that the holder of an account makes no password of. */
@Component
class OwnWordsLookup {

    private final AccountLookup accounts;
    private final List<NamesAround> around;

    OwnWordsLookup(AccountLookup accounts, List<NamesAround> around) {
        this.accounts = accounts;
        this.around = around;
    }

    OwnWords of(AccountId account) {
        var profile = accounts.of(account);
        var names = around.stream().flatMap(room -> room.of(account).stream()).toList();
        return OwnWords.of(profile.email(), profile.name(), names);
    }
}
