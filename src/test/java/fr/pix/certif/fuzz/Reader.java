package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.access.CodeTarget;
import fr.pix.certif.admin.arrival.ArchiveTarget;
import fr.pix.certif.candidates.BirthDate;
import fr.pix.certif.candidates.list.CandidateListReader;
import fr.pix.certif.candidates.students.StudentListReader;
import fr.pix.certif.centres.CentreListTarget;
import fr.pix.certif.centres.MemberListReader;
import fr.pix.certif.documents.filled.FilledPvReader;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.kernel.TypedDate;
import fr.pix.certif.kernel.TypedTime;
import fr.pix.certif.platform.backup.BackupTarget;
import fr.pix.certif.platform.table.Mailboxes;
import fr.pix.certif.platform.table.SpreadsheetTarget;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableReader;
import fr.pix.certif.platform.web.LocalPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What reads bytes that somebody hands over: an answer is due whatever they are, and soon. */
enum Reader {
    /** Any table, as a file. */
    TABLE {
        @Override
        void read(byte[] bytes) throws Exception {
            new TableReader(TableLimits.ofRows(5_000)).read(in(bytes));
        }
    },
    /** A spreadsheet's XML: packed, hardly anything of it would ever be read. */
    SPREADSHEET {
        @Override
        void read(byte[] bytes) throws Exception {
            new TableReader(TableLimits.ofRows(5_000)).read(in(SpreadsheetTarget.ofContent(bytes)));
        }
    },
    CANDIDATES {
        @Override
        void read(byte[] bytes) throws Exception {
            new CandidateListReader().read(in(bytes), false);
            new CandidateListReader().readPasted(text(bytes), true);
        }
    },
    MEMBERS {
        @Override
        void read(byte[] bytes) throws Exception {
            new MemberListReader().read(in(bytes));
            new MemberListReader().readPasted(text(bytes));
        }
    },
    CENTRES {
        @Override
        void read(byte[] bytes) throws Exception {
            CentreListTarget.read(bytes);
        }
    },
    STUDENTS {
        @Override
        void read(byte[] bytes) throws Exception {
            new StudentListReader().read(in(bytes), TODAY);
            new StudentListReader().readPasted(text(bytes), TODAY);
        }
    },
    FILLED_PV {
        @Override
        void read(byte[] bytes) throws Exception {
            new FilledPvReader().read(in(bytes), SESSION);
            new FilledPvReader().read(in(SpreadsheetTarget.ofContent(bytes)), SESSION);
        }
    },
    /** What is typed into one field. */
    FIELD {
        @Override
        void read(byte[] bytes) {
            var text = text(bytes);
            CleanText.line(text);
            CleanText.lines(text);
            TypedDate.parse(text);
            TypedTime.parse(text);
            BirthDate.parse(text, TODAY);
            Mailboxes.parse(text);
            CodeTarget.read(text);
            LocalPath.of(text);
        }
    },
    ARCHIVE {
        @Override
        void read(byte[] bytes) throws Exception {
            ArchiveTarget.read(bytes);
        }
    },
    BACKUP {
        @Override
        void read(byte[] bytes) throws Exception {
            BackupTarget.read(bytes);
        }
    };

    private static final Path INPUTS = Path.of("src", "test", "resources", "fr", "pix", "certif", "fuzz");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final SessionId SESSION = new SessionId(54);

    /** Reads, and refuses in words; whatever is thrown is a fault. */
    abstract void read(byte[] bytes) throws Exception;

    /** The inputs that are kept for it. */
    List<Path> inputs() {
        try (var files = Files.list(folder())) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Path folder() {
        return INPUTS.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
