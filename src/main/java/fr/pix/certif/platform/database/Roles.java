package fr.pix.certif.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Who may enter the embedded database: its superuser, the owner of the tables, the application. */
final class Roles {

    static final String DATABASE = "certif";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "certif";
    private static final String APPLICATION = "certif_app";

    private Roles() {}

    static String superuserName() {
        return SUPERUSER;
    }

    static Login superuser(Secrets secrets) {
        return new Login(url(secrets, "postgres"), SUPERUSER, secrets.superuser());
    }

    static Login owner(Secrets secrets) {
        return new Login(url(secrets, DATABASE), OWNER, secrets.owner());
    }

    static Login application(Secrets secrets) {
        return new Login(url(secrets, DATABASE), APPLICATION, secrets.application());
    }

    static String url(Secrets secrets, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(secrets.port(), database);
    }

    /** Makes roles and database; goes on where an interrupted first start stopped. */
    static void make(Secrets secrets) throws SQLException {
        try (var connection = superuser(secrets).connect()) {
            role(connection, OWNER, secrets.owner());
            role(connection, APPLICATION, secrets.application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                run(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
            }
            run(connection, "revoke connect on database %s from public".formatted(DATABASE));
            run(connection, "grant connect on database %s to %s".formatted(DATABASE, APPLICATION));
        }
    }

    /** The password is drawn by {@link Secrets} from an alphabet without quotes. */
    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role %s login password '%s'".formatted(name, password));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
