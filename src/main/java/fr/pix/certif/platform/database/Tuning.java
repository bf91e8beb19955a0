package fr.pix.certif.platform.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the embedded server runs: small, for a school's machine, and durable, for what was acknowledged is kept. */
final class Tuning {

    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        // Reached from this machine only.
        SETTINGS.put("listen_addresses", "127.0.0.1");
        SETTINGS.put("unix_socket_directories", "");
        SETTINGS.put("cluster_name", "pix-certif");
        // A commit is on the disk before it is answered.
        SETTINGS.put("fsync", "on");
        SETTINGS.put("synchronous_commit", "on");
        SETTINGS.put("full_page_writes", "on");
        // Few processes and little memory: short queries by primary key, no replica.
        SETTINGS.put("shared_buffers", "64MB");
        SETTINGS.put("max_connections", "40");
        SETTINGS.put("autovacuum_max_workers", "1");
        SETTINGS.put("autovacuum_worker_slots", "1");
        SETTINGS.put("io_method", "sync");
        SETTINGS.put("max_worker_processes", "0");
        SETTINGS.put("max_parallel_workers", "0");
        SETTINGS.put("max_logical_replication_workers", "0");
        SETTINGS.put("wal_level", "minimal");
        SETTINGS.put("max_wal_senders", "0");
        SETTINGS.put("max_wal_size", "256MB");
        SETTINGS.put("jit", "off");
        SETTINGS.put("random_page_cost", "1.1");
        SETTINGS.put("timezone", "UTC");
        // A name, an e-mail or a code typed by a user must not reach the log through an error's text.
        SETTINGS.put("log_min_error_statement", "panic");
        SETTINGS.put("log_error_verbosity", "terse");
        SETTINGS.put("log_checkpoints", "off");
        SETTINGS.put("log_timezone", "UTC");
    }

    private Tuning() {}

    /** Options for {@code postgres}, the given ones last so that they win. None holds a space. */
    static String options(int port, Map<String, String> more) {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach((name, value) -> append(options, name, value));
        more.forEach((name, value) -> append(options, name, value));
        return options.toString();
    }

    private static void append(StringBuilder options, String name, String value) {
        options.append(" -c ").append(name).append('=').append(value);
    }
}
