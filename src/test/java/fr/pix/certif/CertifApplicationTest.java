package fr.pix.certif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application holds together. */
@CertifTest
class CertifApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void it_starts_and_enters_the_database_as_the_role_that_may_least() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("certif_app");
    }
}
