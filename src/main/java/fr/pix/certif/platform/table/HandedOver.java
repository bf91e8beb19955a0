package fr.pix.certif.platform.table;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody handed over between its check and its confirmation, for an hour and for who did so: what a browser
 * would bring back cannot be trusted, and any copy of the application may be asked next. What a copy of another version kept and
 * we cannot read is as good as gone.
 */
@Component
public class HandedOver implements Chore {

    private static final Duration KEPT = Duration.ofHours(1);

    /** Of one person, the latest. */
    static final int MOST = 100;

    private static final String FOUND = " where key = ? and account_id = ? and about = ? and created_at > ?";

    private static final Logger LOG = LoggerFactory.getLogger(HandedOver.class);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    HandedOver(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Who handed it over, and what for: it is found by nobody else, and for nothing else.
     *
     * @param about what it is and of whom, such as {@code pv 12/54}
     */
    public record Desk(AccountId by, String about) {}

    /**
     * What is kept.
     *
     * @param outcome what came of it; nothing before it is confirmed
     */
    public record Kept<T, R>(T content, Optional<R> outcome) {}

    /** The key by which it is found again. */
    public UUID keep(Desk desk, Object content) {
        var key = UUID.randomUUID();
        sql.sql("""
                        with others as (
                            delete from handed_over where account_id = :by and key in (
                                select key from handed_over where account_id = :by
                                order by created_at desc, key offset :others))
                        insert into handed_over (key, account_id, about, content, created_at)
                        values (:key, :by, :about, :content::json, :now)
                        """)
                .param("key", key)
                .param("by", desk.by().value())
                .param("about", desk.about())
                .param("content", json.writeValueAsString(content))
                .param("now", Moments.of(clock.instant()))
                .param("others", MOST - 1)
                .update();
        return key;
    }

    /** Nothing for anybody else, for anything else, or after an hour. */
    public <T> Optional<T> find(Desk desk, UUID key, Class<T> type) {
        return of("select content from handed_over" + FOUND, desk, key)
                .query((row, _) -> read(row.getString("content"), type))
                .optional()
                .flatMap(Function.identity());
    }

    /** The same, with what came of it. */
    public <T, R> Optional<Kept<T, R>> find(Desk desk, UUID key, Class<T> type, Class<R> outcome) {
        return of("select content, outcome from handed_over" + FOUND, desk, key)
                .query((row, _) -> kept(read(row.getString("content"), type), row.getString("outcome"), outcome))
                .optional()
                .flatMap(Function.identity());
    }

    /** Says what came of it. */
    public void done(UUID key, Object outcome) {
        sql.sql("update handed_over set outcome = ?::json where key = ?")
                .params(json.writeValueAsString(outcome), key)
                .update();
    }

    /** Forgets what has had its hour: names, addresses, who was born where and when. */
    @Override
    public void run() {
        sql.sql("delete from handed_over where created_at <= ?")
                .param(Moments.of(clock.instant().minus(KEPT)))
                .update();
    }

    private JdbcClient.StatementSpec of(String statement, Desk desk, UUID key) {
        return sql.sql(statement)
                .params(
                        key,
                        desk.by().value(),
                        desk.about(),
                        Moments.of(clock.instant().minus(KEPT)));
    }

    private <T, R> Optional<Kept<T, R>> kept(Optional<T> content, @Nullable String said, Class<R> type) {
        if (said == null) {
            return content.map(known -> new Kept<>(known, Optional.empty()));
        }
        // an outcome that is not understood is still one: what has it must not be confirmed again
        return read(said, type).flatMap(outcome -> content.map(known -> new Kept<>(known, Optional.of(outcome))));
    }

    private <T> Optional<T> read(String kept, Class<T> type) {
        try {
            return Optional.of(json.readValue(kept, type));
        } catch (JacksonException _) { // it quotes what was handed over
            LOG.warn(
                    "a {} that another version kept cannot be read, and must be handed over again",
                    type.getSimpleName());
            return Optional.empty();
        }
    }
}
