package fr.pix.certif.access.web;

import fr.pix.certif.access.ChangeName;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.TypedName;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NameController {

    private static final String FIRST = "firstName";
    private static final String LAST = "lastName";

    private final Templates templates;
    private final ChangeName changeName;

    NameController(Templates templates, ChangeName changeName) {
        this.templates = templates;
        this.changeName = changeName;
    }

    @GetMapping(AccountPaths.NAME)
    Object show(PageFrame page, SignedIn who, KeptForm kept) {
        var name = who.name();
        var typed = kept.isEmpty()
                ? Map.of(FIRST, name.first(), LAST, name.last())
                : Map.of(FIRST, kept.field(FIRST), LAST, kept.field(LAST));
        return templates.accessAccountName(page, new AccountForm(typed, AccountForm.EMPTY.faults()));
    }

    @PostMapping(AccountPaths.NAME)
    Object change(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            HttpServletResponse response) {
        var faults = changeName.change(who.account(), new TypedName(firstName, lastName));
        if (faults.isEmpty()) {
            return "redirect:" + AccountPaths.done(AccountPage.Done.NAME);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.accessAccountName(page, new AccountForm(Map.of(FIRST, firstName, LAST, lastName), faults));
    }
}
