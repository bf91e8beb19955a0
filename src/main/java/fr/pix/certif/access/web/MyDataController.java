package fr.pix.certif.access.web;

import fr.pix.certif.access.ExportMyData;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.Download;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows and hands over to a person all that is kept about him. */
@Controller
class MyDataController {

    private final Templates templates;
    private final ExportMyData export;
    private final Clock clock;

    MyDataController(Templates templates, ExportMyData export, Clock clock) {
        this.templates = templates;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping(AccountPaths.DATA)
    JteModel show(PageFrame page, SignedIn who, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return templates.accessMyData(page, new MyDataPage(export.read(who.account()), clock.instant()));
    }

    @GetMapping(AccountPaths.DATA_FILE)
    void download(PageFrame page, SignedIn who, HttpServletResponse response) throws IOException {
        export.write(
                who.account(),
                page.locale(),
                Download.json("mes-donnees-pix-certif.json").begin(response));
    }
}
