package fr.pix.certif.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the measurements must know of the seeded rows.
 *
 * @param readable numbers of the reading centre's sessions
 * @param besidePage40 in each of the measured centres, the session before the first of the 40th page, or of the last
 * @param writable the sessions of each writing worker's centre
 * @param accounts of each writing worker
 * @param rooms the reading centre's sessions of {@link Seed#ROOM} candidates
 * @param halls those of {@link Seed#HALL}
 */
record Facts(
        List<Long> readable,
        Map<Integer, Long> besidePage40,
        List<List<Long>> writable,
        List<Long> accounts,
        List<Long> rooms,
        List<Long> halls) {

    private static final int BEFORE_PAGE_40 = 39 * 25;

    static Facts read(Connection owner, Options options) throws SQLException {
        var beside = new HashMap<Integer, Long>();
        for (var centre = Seed.READING; centre <= Math.min(Seed.LARGE, options.centres()); centre++) {
            var ordered = numbers(owner, centre, "date desc, time desc, number desc");
            beside.put(centre, ordered.get(Math.min(BEFORE_PAGE_40, ordered.size() - 25) - 1));
        }
        var writable = new ArrayList<List<Long>>();
        var accounts = new ArrayList<Long>();
        for (var worker = 0; worker < Seed.WRITERS; worker++) {
            var centre = Seed.writer(options, worker);
            writable.add(numbers(owner, centre, "number").subList(0, 20));
            accounts.addAll(longs(owner, "select account_id from membership where centre_id = " + centre));
        }
        return new Facts(
                numbers(owner, Seed.READING, "number"),
                beside,
                writable,
                accounts,
                full(owner, Seed.ROOM),
                full(owner, Seed.HALL));
    }

    /** The numbers of the sessions of each of these centres that no chore removes in the meantime. */
    static List<List<Long>> sessions(Connection owner, int first, int last) throws SQLException {
        var all = new ArrayList<List<Long>>();
        for (var centre = first; centre <= last; centre++) {
            all.add(longs(
                    owner,
                    "select number from session where centre_id = %d and date > current_date - 300 order by number"
                            .formatted(centre)));
        }
        return all;
    }

    private static List<Long> numbers(Connection owner, int centre, String order) throws SQLException {
        return longs(owner, "select number from session where centre_id = %d order by %s".formatted(centre, order));
    }

    private static List<Long> full(Connection owner, int candidates) throws SQLException {
        return longs(
                owner,
                "select number from session where centre_id = %d and candidates = %d order by number"
                        .formatted(Seed.READING, candidates));
    }

    private static List<Long> longs(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var longs = new ArrayList<Long>();
            while (rows.next()) {
                longs.add(rows.getLong(1));
            }
            return longs;
        }
    }
}
