package fr.pix.certif.platform.database;

import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool enters as the application's role, the migrations as the owner of the tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails applicationLogin(StartingDatabase starting) {
        return new Pooled(starting.await().application());
    }

    @Bean
    FlywayConnectionDetails ownerLogin(StartingDatabase starting) {
        return new Migrating(starting.await().owner());
    }

    /** The migrations grant to whatever role the application has. */
    @Bean
    FlywayConfigurationCustomizer grants(StartingDatabase starting) {
        return flyway -> flyway.placeholders(
                Map.of("application_role", starting.await().application().user()));
    }

    @Bean
    DatabaseOrigin databaseOrigin(StartingDatabase starting) {
        return new DatabaseOrigin(starting.await() instanceof EmbeddedDatabase);
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

    private record Migrating(Login login) implements FlywayConnectionDetails {
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
