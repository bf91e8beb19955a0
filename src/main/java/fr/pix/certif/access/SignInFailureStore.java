package fr.pix.certif.access;

import fr.pix.certif.access.SignInLimit.Counter;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                .params(keys(counters), Moments.of(now))
                .query((row, _) -> Moments.find(row, "until"))
                .single();
    }

    /** What is kept of these. */
    List<Counted> of(List<Counter> counters) {
        var limits = counters.stream()
                .collect(Collectors.toMap(counter -> counter.key().hex(), Counter::limit));
        return sql.sql("""
                        select encode(key, 'hex') as key, forgotten_at, blocked_until from sign_in_failure
                        where key = any(?) order by forgotten_at
                        """)
                .param(keys(counters))
                .query((row, _) -> new Counted(
                        Objects.requireNonNull(limits.get(row.getString("key"))),
                        Moments.in(row, "forgotten_at"),
                        Moments.find(row, "blocked_until").orElse(null)))
                .list();
    }

    /**
     * Failures that are counted together.
     *
     * @param forgottenAt when the last of them will be
     * @param blockedUntil how long the last block holds, or held; none where there was none
     */
    record Counted(
            SignInLimit limit,
            Instant forgottenAt,
            @Nullable Instant blockedUntil) {}

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
                .param("now", Moments.of(now))
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
                        """).param("now", Moments.of(now)).update();
    }

    private static byte[][] keys(List<Counter> counters) {
        return counters.stream().map(counter -> counter.key().bytes()).toArray(byte[][]::new);
    }
}
