package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

/** What tells that the database is away from what is wrong with a request. */
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "08003", "57P01", "57P02", "57P03", "25006", "53300"})
    void a_server_that_dies_stops_or_follows_is_an_outage_however_deep_its_word_lies(String state) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));
        assertThat(Outage.isBehind(failure)).isTrue();
        assertThat(Outage.brokeOff(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01", "22001", "57014", "28P01"})
    void what_is_wrong_with_a_request_is_none(String state) {
        assertThat(Outage.isBehind(new RuntimeException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void no_connection_within_the_time_is_an_outage_that_was_waited_for_already() {
        var timeout = new RuntimeException(new SQLTransientConnectionException("none", "08001"));
        assertThat(Outage.isBehind(timeout)).isTrue();
        assertThat(Outage.brokeOff(timeout)).isFalse();
    }

    @Test
    void what_could_not_be_rolled_back_either_is_known_by_what_went_wrong_first() {
        var stuck = new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        stuck.initApplicationException(new RuntimeException(new SQLException("gone", "57P01")));
        assertThat(Outage.isBehind(stuck)).isTrue();
        assertThat(Outage.brokeOff(stuck)).isTrue();
        assertThat(Outage.isBehind(new TransactionSystemException("rollback", new SQLException("odd"))))
                .isFalse();
    }

    @Test
    void the_pool_gives_up_a_connection_that_only_reads_now_and_keeps_one_that_refused_a_row() {
        var pool = new FollowerIsLeft();
        assertThat(pool.adjudicate(new SQLException("read-only", "25006"))).isEqualTo(Override.MUST_EVICT);
        assertThat(pool.adjudicate(new SQLException("duplicate", "23505"))).isEqualTo(Override.CONTINUE_EVICT);
    }

    @Test
    void an_address_is_given_what_finds_the_primary_but_what_the_operator_says_wins() {
        var url = ServerUrl.of("postgres://db1,db2:5433/certif?sslmode=verify-full&socketTimeout=60");
        assertThat(url.forPages())
                .startsWith(
                        "jdbc:postgresql://db1,db2:5433/certif?sslmode=verify-full&socketTimeout=60&targetServerType=primary&")
                .doesNotContain("socketTimeout=10");
        assertThat(ServerUrl.of("jdbc:postgresql://db/certif").forPages())
                .startsWith("jdbc:postgresql://db/certif?targetServerType=primary&")
                .endsWith("&socketTimeout=10");
        assertThat(ServerUrl.of("jdbc:postgresql://db/certif").forOwner()).doesNotContain("socketTimeout");
    }

    @Test
    void who_watches_enters_a_standby_too_where_there_is_nothing_else() {
        assertThat(ServerUrl.toAny(
                        ServerUrl.of("jdbc:postgresql://db1,db2/certif").forPages()))
                .contains("targetServerType=preferPrimary", "loginTimeout=4");
    }

    @Test
    void a_page_gives_up_a_server_that_says_nothing_and_a_command_which_reads_all_of_the_audit_waits() {
        assertThat(applicationOf(DatabaseUse.SERVE)).contains("socketTimeout=10");
        assertThat(applicationOf(DatabaseUse.READ))
                .contains("targetServerType=primary")
                .doesNotContain("socketTimeout");
    }

    private static String applicationOf(DatabaseUse use) {
        var database = TestDatabase.fresh();
        var owner = database.owner();
        var login = database.application();
        var server = new DatabaseSettings.Server(
                login.url(), login.user(), login.password(), owner.user(), owner.password(), use);
        return ExternalDatabase.connect(server).application().url();
    }
}
