package fr.pix.certif.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How one role enters a database. */
record Login(String url, String user, String password) {

    /** Whichever of the servers answers, the primary first. */
    Login toAny() {
        return new Login(ServerUrl.toAny(url), user, password);
    }

    /** What goes wrong is told without the row that it concerns, as it is in the pool. */
    Connection connect() throws SQLException {
        var how = new Properties();
        how.setProperty("user", user);
        how.setProperty("password", password);
        how.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(url, how);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
