package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.util.List;

/** Names of what an account acts for, which whoever knows its holder knows as well: no password is made of them. */
public interface NamesAround {

    List<String> of(AccountId account);
}
