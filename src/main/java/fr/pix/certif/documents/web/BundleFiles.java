package fr.pix.certif.documents.web;

import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.documents.ChooseSessions.Row;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperSession;
import fr.pix.certif.documents.PaperSpreadsheets;
import fr.pix.certif.documents.TakePapers;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PdfBinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * The papers of many sessions as one file: each is read, made and sent before the next, so that no memory grows. That takes
 * minutes over a slow line: who is no member any more by then reads no further.
 */
@Component
class BundleFiles {

    private static final Set<Paper> ALL = EnumSet.copyOf(Paper.OF_ROOM);

    /** So that folders stand in the order of the sessions, whatever sorts them by name. */
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

    private final MemberLookup members;
    private final TakePapers takePapers;
    private final PaperSpreadsheets spreadsheets;
    private final PaperPdfs pdfs;
    private final Texts texts;

    BundleFiles(
            MemberLookup members, TakePapers takePapers, PaperSpreadsheets spreadsheets, PaperPdfs pdfs, Texts texts) {
        this.members = members;
        this.takePapers = takePapers;
        this.spreadsheets = spreadsheets;
        this.pdfs = pdfs;
        this.texts = texts;
    }

    /** Per session the kit, the attendance sheet and the PV, each numbered by itself, found by bookmarks. */
    void pdf(Member by, List<Row> sessions, OutputStream out) throws IOException {
        var binding = PdfBinding.ofSheets(out, texts.text(Locale.FRENCH, "documents.bundle.title"), "fr-FR");
        var done = 0;
        for (var row : sessions) {
            var session = take(by, row, ALL);
            binding.bookmark(texts.text(
                    Locale.FRENCH,
                    "documents.bundle.bookmark",
                    session.id(),
                    InFigures.of(session.date()),
                    InFigures.of(session.start()),
                    session.room()));
            for (var paper : Paper.OF_ROOM) {
                pdfs.write(paper, session, binding);
            }
            binding.progress(++done, sessions.size());
        }
        binding.finish();
    }

    /** Per session a folder with its spreadsheets; these are compressed already. */
    void zip(Member by, List<Row> sessions, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var row : sessions) {
            var session = take(by, row, EnumSet.copyOf(PaperSpreadsheets.ALL));
            var folder = FOLDER.format(session.date().atTime(session.start())) + "-session-" + session.id() + "/";
            for (var paper : PaperSpreadsheets.ALL) {
                var bytes = new ByteArrayOutputStream();
                spreadsheets.write(paper, session, bytes);
                add(
                        folder + paper.fileName(session.id(), "ods"),
                        session.revision().at(),
                        bytes.toByteArray(),
                        zip);
            }
            zip.flush();
        }
        zip.finish();
    }

    private PaperSession take(Member by, Row row, Set<Paper> which) {
        if (members.of(by.account(), by.centre()).isEmpty()) {
            throw new Refusal(members.whyNot(by.account(), by.centre()).orElse(CentreProblem.NOT_A_MEMBER));
        }
        return takePapers.take(by, row.id(), which);
    }

    /** Dated by when the session changed last: what is older than that is not to be printed any more. */
    private static void add(String name, LocalDateTime changed, byte[] bytes, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(changed);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
