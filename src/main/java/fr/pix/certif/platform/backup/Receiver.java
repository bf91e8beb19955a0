package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** What is done with a backup that is read, part after part. */
interface Receiver {

    void begin(Schema schema) throws SQLException;

    void table(String name, List<String> columns) throws SQLException;

    void row(byte[] bytes, int from, int length) throws SQLException, IOException;

    void tableEnd() throws SQLException;

    void sequence(StoredSequence sequence) throws SQLException;

    /** All was received, and is what was written. */
    void end() throws SQLException;
}
