package fr.pix.certif.documents.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.ChooseSessions;
import fr.pix.certif.documents.ChooseSessions.Bundle;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.kernel.TypedDate;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.Download;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of all sessions of a day, or of those that were ticked: looked at first, then taken as one file. */
@Controller
class BundleController {

    private final Templates templates;
    private final ChooseSessions chooseSessions;
    private final BundleFiles files;
    private final PaperPlaces places;
    private final Clock clock;

    BundleController(
            Templates templates, ChooseSessions chooseSessions, BundleFiles files, PaperPlaces places, Clock clock) {
        this.templates = templates;
        this.chooseSessions = chooseSessions;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(PaperPaths.BUNDLE)
    JteModel show(
            PageFrame page,
            Member member,
            @RequestParam(name = PaperPaths.CHOSEN, defaultValue = "") List<Long> ticked,
            @RequestParam(name = PaperPaths.DAY, required = false) @Nullable String day,
            HttpServletResponse response) {
        var shown = chosen(member, ticked, day);
        if (shown.unreadable()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (shown.nothingLeft()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return templates.documentsBundle(page, shown);
    }

    @GetMapping(PaperPaths.BUNDLE + PaperPaths.PDF)
    void pdf(
            Member member,
            @RequestParam(name = PaperPaths.CHOSEN, defaultValue = "") List<Long> ticked,
            @RequestParam(name = PaperPaths.DAY, required = false) @Nullable String day,
            PageFrame page,
            HttpServletResponse response)
            throws IOException {
        var bundle = chosen(member, ticked, day);
        send(member, bundle, Download.pdf(bundle.fileName("pdf")), files::pdf, page, response);
    }

    @GetMapping(PaperPaths.BUNDLE + PaperPaths.ZIP)
    void zip(
            Member member,
            @RequestParam(name = PaperPaths.CHOSEN, defaultValue = "") List<Long> ticked,
            @RequestParam(name = PaperPaths.DAY, required = false) @Nullable String day,
            PageFrame page,
            HttpServletResponse response)
            throws IOException {
        var bundle = chosen(member, ticked, day);
        send(member, bundle, Download.zip(bundle.fileName("zip")), files::zip, page, response);
    }

    /** A file that would lack what was asked for is none: the page says what is gone, and has the file of the others. */
    private void send(
            Member member,
            BundlePage chosen,
            Download file,
            Binding files,
            PageFrame page,
            HttpServletResponse response)
            throws IOException {
        var sessions = chosen.bundle().sessions();
        if (sessions.isEmpty() || !chosen.bundle().gone().isEmpty()) {
            response.sendRedirect(page.to(chosen.address()));
            return;
        }
        places.bundle(member, () -> files.write(member, sessions, file.begin(response)));
    }

    /** What was ticked, or else the day; today where nothing was said. */
    private BundlePage chosen(Member member, List<Long> ticked, @Nullable String typed) {
        if (!ticked.isEmpty()) {
            var ids = ticked.stream().map(SessionId::new).toList();
            var bundle = chooseSessions.of(member, ids);
            var day = bundle.onlyDay();
            return new BundlePage(bundle, day.map(InFigures::of).orElse(""), day, true, false);
        }
        var text = Objects.requireNonNullElse(typed, InFigures.of(member.today(clock)));
        var day = TypedDate.parse(text);
        return new BundlePage(
                day.map(date -> chooseSessions.of(member, date)).orElse(Bundle.EMPTY), text, day, false, typed == null);
    }

    /** What makes one file of the sessions' papers. */
    private interface Binding {
        void write(Member by, List<ChooseSessions.Row> sessions, OutputStream out) throws IOException;
    }
}
