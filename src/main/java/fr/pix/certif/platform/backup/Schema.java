package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.database.Migration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of one version: those of a backup are made again by the migrations that made them, which are the
 * application's own. What a file says of tables is for psql; it is never run by us.
 */
record Schema(List<Migration> migrations) {

    /** As Flyway makes it. */
    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum integer,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time integer not null,
                success boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    /**
     * Those that the tables had after a migration.
     *
     * @throws BackupRefused if this application does not know it
     */
    static Schema upTo(String last) {
        var all = Migration.all();
        var names = all.stream().map(Migration::name).toList();
        if (!names.contains(last)) {
            throw new BackupRefused(
                    "These tables are those of a newer Pix Certif (%s): use that version or a later one."
                            .formatted(last));
        }
        return new Schema(all.subList(0, names.indexOf(last) + 1));
    }

    /** The same, for a backup: they must be the very ones that it was taken from. */
    static Schema of(Origin origin) {
        var schema = upTo(origin.lastMigration());
        if (!schema.print().equals(origin.print())) {
            throw new BackupRefused("This backup is of tables that were made by other migrations than this version's.");
        }
        return schema;
    }

    /** What they made. */
    MadeNames names() {
        return MadeNames.by(migrations);
    }

    String last() {
        return migrations.getLast().name();
    }

    String print() {
        return Migration.print(migrations, "");
    }

    /** The SQL that makes them, as Flyway runs it: functions remember the path that they were made on. */
    List<String> statements(String schema, String applicationRole) {
        return Stream.concat(
                        Stream.of("set local search_path to " + Sql.quoted(schema) + ", \"$user\", public;", HISTORY),
                        migrations.stream().map(step -> step.sql(schema, applicationRole)))
                .toList();
    }
}
