package fr.pix.certif.access.web;

import fr.pix.certif.access.web.SignInPage.Notice;
import fr.pix.certif.access.web.oidc.OidcSettings;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The sign-in page, with the way to the identity provider where there is one. */
@Component
class SignInPages {

    /** In seconds: the provider is asked again by then. */
    private static final String SOON = "10";

    private final Templates templates;
    private final OidcSettings settings;

    SignInPages(Templates templates, OidcSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    boolean hasProvider() {
        return settings.isSet();
    }

    SignInPage of(String email, LocalPath back, KeptForm kept, @Nullable Notice notice) {
        return new SignInPage(email, back.path(), kept, notice, settings.isSet() ? settings.shownName() : null);
    }

    /** The same, which says why the provider let nobody in, and keeps a form that waits. */
    JteModel failed(PageFrame page, ProviderFault fault, LocalPath back, KeptForm kept, HttpServletResponse response) {
        response.setStatus(fault.status().value());
        if (fault == ProviderFault.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        var text = page.t(fault.text(), settings.shownName());
        return templates.accessSignIn(page, of("", back, kept, new Notice(fault.isError(), text)));
    }
}
