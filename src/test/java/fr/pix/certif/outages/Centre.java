package fr.pix.certif.outages;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A centre with one member, written straight into the tables: whose traffic is counted. */
final class Centre {

    static final String EMAIL = "camille.dupont@centre.example";
    static final String PASSWORD = Application.PASSWORD;

    private Centre() {}

    static void open(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("""
                with centre as (
                    insert into centre (name, type, created_at) values ('Centre des pannes', 'SUP', now()) returning id),
                account as (
                    insert into account (first_name, last_name, email, password_hash, created_at)
                    values ('Camille', 'Dupont', ?, ?, now()) returning id)
                insert into membership (centre_id, account_id, role, created_at)
                select centre.id, account.id, 'ADMIN', now() from centre, account
                """)) {
            statement.setString(1, EMAIL);
            statement.setString(2, new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD));
            statement.execute();
        }
    }
}
