package fr.pix.certif.platform.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Loads nothing: for who only wants to know whether a file is whole, and can be restored. */
final class Looking implements Receiver {

    private final Set<String> made = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private final List<String> strangers = new ArrayList<>();

    @Override
    public void begin(Schema schema) {
        made.addAll(schema.names().tables());
        missing.addAll(made);
    }

    @Override
    public void table(String name, List<String> columns) {
        missing.remove(name);
        if (!made.contains(name)) {
            strangers.add(Stranger.table(name));
        }
    }

    @Override
    public void row(byte[] bytes, int from, int length) {}

    @Override
    public void tableEnd() {}

    @Override
    public void sequence(StoredSequence sequence) {}

    @Override
    public void end() {
        if (!missing.isEmpty()) {
            throw Stranger.lacking(missing.stream().map(Stranger::table).toList());
        }
    }

    /** The tables that a restore would pass over; only a database knows which columns and sequences besides. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }
}
