package fr.pix.certif.platform.database;

import fr.pix.certif.platform.watch.Traces;
import fr.pix.certif.platform.watch.WatchSettings;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pool waits for the database, and enters it as the application's role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails applicationLogin(StartingDatabase starting) {
        return new Pooled(starting.await().application());
    }

    @Bean
    DatabaseOrigin databaseOrigin(StartingDatabase starting) {
        return new DatabaseOrigin(starting.await() instanceof EmbeddedDatabase);
    }

    @Bean
    OwnedDatabase ownedDatabase(StartingDatabase starting) {
        return new OwnedDatabase(starting::await);
    }

    /** Transactions are opened where they are needed: proxies that do so by annotation take longer to make than to use. */
    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** The one that all stores speak through. */
    @Bean
    StatementWatch jdbcTemplate(DataSource source, WatchSettings settings, Traces traces) {
        return new StatementWatch(source, settings, traces);
    }

    private record Pooled(Login login) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }
}
