package fr.pix.certif.admin.export;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.PartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes all that a centre has here to one file, in open formats. The centre's history tells who had it written and why,
 * before anything is read; then one state of the database is read, while the centre goes on to work.
 */
@Component
public class ExportCentre {

    /** Counts what a program that reads the file has to learn anew. */
    public static final int FORMAT = 1;

    private static final int ROWS_AT_A_TIME = 1000;
    private static final String GUIDE = "LISEZ-MOI.txt";

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final TransactionTemplate oneState;
    private final Clock clock;

    ExportCentre(
            JdbcClient sql,
            AuditTrail audit,
            TransactionOperations transaction,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.transaction = transaction;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setReadOnly(true);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @return how many lines each part has
     * @throws fr.pix.certif.platform.FileRefused where the file is there already
     */
    public Map<ExportedPart, Long> to(Path file, CentreId centre, AccountId by, Reason reason) throws IOException {
        try (var part = PartFile.begin(file)) {
            var now = clock.instant();
            tell(centre, by, reason, now);
            Map<ExportedPart, Long> lines;
            try (var archive = new CentreArchive(part.out(), now)) {
                lines = oneState.execute(_ -> write(archive, centre));
            } catch (UncheckedIOException full) {
                throw new IOException(full);
            }
            part.keep();
            return lines;
        }
    }

    private void tell(CentreId centre, AccountId by, Reason reason, Instant now) {
        transaction.executeWithoutResult(_ -> audit.append(
                centre,
                now,
                by,
                AuditOperation.CENTRE_EXPORTED,
                AuditSubject.of(centre),
                List.of(new AuditChange(Reason.FIELD, null, reason.text()))));
    }

    private Map<ExportedPart, Long> write(CentreArchive archive, CentreId centre) {
        var lines = new EnumMap<ExportedPart, Long>(ExportedPart.class);
        try (var guide = Objects.requireNonNull(ExportCentre.class.getResourceAsStream(GUIDE))) {
            archive.begin(GUIDE);
            archive.copy(guide);
            for (var part : ExportedPart.values()) {
                archive.begin(part.file());
                lines.put(part, write(archive, centre, part));
            }
            return lines;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private long write(CentreArchive archive, CentreId centre, ExportedPart part) {
        var count = new long[1];
        sql.sql(part.query())
                .withFetchSize(ROWS_AT_A_TIME)
                .param(centre.value())
                .query(row -> {
                    archive.line(row.getString(1));
                    count[0]++;
                });
        return count[0];
    }
}
