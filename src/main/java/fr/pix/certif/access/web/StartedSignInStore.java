package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.LocalPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who left for the identity provider: where to go on, and a form that waits. */
@Repository
class StartedSignInStore implements Chore {

    static final Duration LIVES = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    StartedSignInStore(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Deletes what who left never came back for. */
    @Override
    public void run() {
        sql.sql("delete from started_sign_in where created_at <= ?")
                .param(oldest(clock.instant()))
                .update();
    }

    void add(SecretToken.Hash token, Started started) {
        sql.sql("insert into started_sign_in (token_hash, back, fields, created_at) values (?, ?, ?::jsonb, ?)")
                .params(
                        token.bytes(),
                        started.back().path(),
                        json.writeValueAsString(started.kept()),
                        Moments.of(clock.instant()))
                .update();
    }

    /** What waits does so for the next departure, under another token; false where another return took it up before. */
    boolean goOn(SecretToken.Hash former, SecretToken.Hash token) {
        return sql.sql("update started_sign_in set token_hash = ?, created_at = ? where token_hash = ?")
                        .params(token.bytes(), Moments.of(clock.instant()), former.bytes())
                        .update()
                == 1;
    }

    Optional<Started> find(SecretToken.Hash token) {
        return sql.sql("select back, fields from started_sign_in where token_hash = ? and created_at > ?")
                .params(token.bytes(), oldest(clock.instant()))
                .query(this::row)
                .optional();
    }

    /** He is back: nobody comes back twice. */
    void end(SecretToken.Hash token) {
        sql.sql("delete from started_sign_in where token_hash = ?")
                .param(token.bytes())
                .update();
    }

    private Started row(ResultSet row, int number) throws SQLException {
        return new Started(
                LocalPath.of(row.getString("back")), json.readValue(row.getString("fields"), KeptForm.class));
    }

    private static OffsetDateTime oldest(Instant now) {
        return Moments.of(now.minus(LIVES));
    }

    /**
     * What is gone on with after signing in.
     *
     * @param kept a form that waits
     */
    record Started(LocalPath back, KeptForm kept) {}
}
