package fr.pix.certif.access;

import fr.pix.certif.access.SignInLimit.Counter;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInFailureStore {

    private final JdbcClient sql;

    SignInFailureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until when the last block of any of these holds. */
    Optional<Instant> blockedUntil(List<Counter> counters, Instant now) {
        return sql.sql(
                        "select max(blocked_until) as until from sign_in_failure where key = any(?) and blocked_until > ?")
                .params(keys(counters), Timestamp.from(now))
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant))
                .single();
    }

    /** The failures of a key are as many as it takes steps from now to the moment when the last is forgotten. */
    void count(Counter counter, Instant now) {
        sql.sql("""
                        insert into sign_in_failure as f (key, forgotten_at)
                        values (:key, :now::timestamptz + :step * interval '1 second')
                        on conflict (key) do update
                        set forgotten_at = greatest(f.forgotten_at, :now) + :step * interval '1 second',
                            blocked_until = (
                                select :now::timestamptz
                                       + least(:first * 2 ^ least(failures - :limit, 20), :longest) * interval '1 second'
                                from (select ceil(extract(epoch from greatest(f.forgotten_at, :now) - :now) / :step) + 1
                                             as failures) counted
                                where failures >= :limit)
                        """)
                .param("key", counter.key().bytes())
                .param("now", Timestamp.from(now))
                .param("step", counter.limit().oneForgottenAfter.toSeconds())
                .param("limit", counter.limit().failures)
                .param("first", SignInLimit.FIRST_BLOCK.toSeconds())
                .param("longest", counter.limit().longestBlock.toSeconds())
                .update();
    }

    void forget(Counter counter) {
        sql.sql("delete from sign_in_failure where key = ?")
                .param(counter.key().bytes())
                .update();
    }

    void forgetOld(Instant now) {
        sql.sql("""
                        delete from sign_in_failure
                        where forgotten_at < :now and (blocked_until is null or blocked_until < :now)
                        """).param("now", Timestamp.from(now)).update();
    }

    private static byte[][] keys(List<Counter> counters) {
        return counters.stream().map(counter -> counter.key().bytes()).toArray(byte[][]::new);
    }
}
