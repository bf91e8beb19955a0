package fr.pix.certif.platform.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Of each row of a block of {@code copy} the fields of some of its columns: a tab of a value's own is written otherwise. */
final class KeptFields {

    private final boolean[] kept;
    private final int last;

    KeptFields(List<String> columns, Set<String> wanted) {
        this.kept = new boolean[columns.size()];
        var lastKept = -1;
        for (var i = 0; i < kept.length; i++) {
            kept[i] = wanted.contains(columns.get(i));
            lastKept = kept[i] ? i : lastKept;
        }
        this.last = lastKept;
    }

    /** A row with its end, from one with its end. */
    byte[] of(byte[] row, int from, int length) {
        var picked = new byte[length];
        var size = 0;
        var field = 0;
        for (var at = from; at < from + length - 1; at++) {
            var ends = row[at] == '\t';
            if (field < kept.length && kept[field] && !(ends && field == last)) {
                picked[size++] = row[at];
            }
            field += ends ? 1 : 0;
        }
        if (field != kept.length - 1) {
            throw Damage.altered();
        }
        picked[size++] = '\n';
        return Arrays.copyOf(picked, size);
    }
}
