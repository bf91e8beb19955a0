package fr.pix.certif.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the data is, read before any bean exists.
 *
 * @param data the folder that keeps the embedded database
 * @param database the PostgreSQL to use instead, if it names one
 */
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue Server database) {

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param url {@code jdbc:postgresql://host/database}, or the same without {@code jdbc:}; embedded if unset
     * @param user the application's role
     * @param ownerUser the role that runs the migrations; the application's if unset
     * @param use what is wanted of it, of the embedded one too; a command says so itself
     */
    record Server(
            @Nullable String url,
            @DefaultValue("certif_app") String user,
            @DefaultValue("") String password,
            @Nullable String ownerUser,
            @Nullable String ownerPassword,
            @DefaultValue("serve") DatabaseUse use) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    static DatabaseSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("certif", DatabaseSettings.class);
    }
}
