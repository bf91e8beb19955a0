package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignInSettings;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.Moments;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the identity provider signed of who came from there: it wants it back when one signs out there. Kept here and not in
 * a cookie, for it says the person's e-mail to whoever looks into the browser.
 */
@Repository
class ProviderTokenStore implements Chore {

    /** Some providers tell much; beyond this, only our own sign-in ends. */
    private static final int LONGEST = 20_000;

    private final JdbcClient sql;
    private final SignInSettings signIns;
    private final Clock clock;

    ProviderTokenStore(JdbcClient sql, SignInSettings signIns, Clock clock) {
        this.sql = sql;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Deletes those of sign-ins that are over by now, however they ended. */
    @Override
    public void run() {
        sql.sql("delete from provider_token where created_at <= ?")
                .param(Moments.of(clock.instant().minus(signIns.longest())))
                .update();
    }

    /** Whether it is kept. */
    boolean add(SecretToken.Hash token, String idToken) {
        if (idToken.length() > LONGEST) {
            return false;
        }
        sql.sql("insert into provider_token (token_hash, id_token, created_at) values (?, ?, ?)")
                .params(token.bytes(), idToken, Moments.of(clock.instant()))
                .update();
        return true;
    }

    /** Once. */
    Optional<String> take(SecretToken.Hash token) {
        return sql.sql("delete from provider_token where token_hash = ? returning id_token")
                .param(token.bytes())
                .query(String.class)
                .optional();
    }
}
