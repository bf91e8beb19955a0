package fr.pix.certif.centres.team.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.AccountPages;
import fr.pix.certif.access.KnownAccount;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.TypedPassword;
import fr.pix.certif.access.TypedPerson;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.team.AcceptInvitation;
import fr.pix.certif.centres.team.AcceptInvitation.Outcome;
import fr.pix.certif.centres.team.InvitationLookup;
import fr.pix.certif.centres.team.InvitationState;
import fr.pix.certif.centres.web.CentrePaths;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.HostCookie;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of an invitation leads. Its token moves from the address into a cookie before anything is shown, as that
 * of a link to choose a password does, and stays there while its reader signs in. Only sending the form uses it.
 */
@Controller
class InvitationController {

    private static final HostCookie LINK = new HostCookie("certif-invitation", Duration.ofHours(1));

    private final Templates templates;
    private final InvitationLookup invitations;
    private final AcceptInvitation acceptInvitation;
    private final AccountLookup accounts;
    private final MemberLookup members;

    InvitationController(
            Templates templates,
            InvitationLookup invitations,
            AcceptInvitation acceptInvitation,
            AccountLookup accounts,
            MemberLookup members) {
        this.templates = templates;
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.accounts = accounts;
        this.members = members;
    }

    @GetMapping(AccountPages.INVITATION + "/{token}")
    String follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        LINK.follow(SecretToken.parse(token).map(SecretToken::text), request, response);
        return "redirect:" + AccountPages.INVITATION;
    }

    @GetMapping(AccountPages.INVITATION)
    Object show(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        HostCookie.sayNothingOfIt(response);
        return switch (state(request)) {
            case InvitationState.Unknown _ -> {
                response.setStatus(HttpStatus.GONE.value());
                yield templates.centresInvitationDead(page);
            }
            case InvitationState.Over over -> {
                response.setStatus(HttpStatus.GONE.value());
                yield templates.centresInvitationOver(page, over);
            }
            case InvitationState.Open open ->
                SignedIn.current().map(who -> toJoin(page, open, who)).orElseGet(() -> toEnter(page, open));
        };
    }

    private Object toJoin(PageFrame page, InvitationState.Open open, SignedIn who) {
        var email = accounts.emailOf(who.account());
        if (!email.equals(Optional.of(open.invited().email()))) {
            return templates.centresInvitationOther(page, open.invited(), who.name());
        }
        return who.termsAccepted()
                ? templates.centresInvitationJoin(page, open.invited())
                : "redirect:" + AccountPages.TERMS_TO_JOIN;
    }

    private Object toEnter(PageFrame page, InvitationState.Open open) {
        return open.needsSignIn()
                ? templates.centresInvitationSignIn(page, open.invited())
                : form(page, open, "", "", List.of());
    }

    @PostMapping(AccountPages.INVITATION)
    Object accept(
            PageFrame page,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            HttpServletRequest request,
            HttpServletResponse response) {
        HostCookie.sayNothingOfIt(response);
        var token = LINK.read(request).map(SecretToken::new);
        if (token.isEmpty() || !(invitations.find(token.get()) instanceof InvitationState.Open open)) {
            return show(page, request, response);
        }
        var who = SignedIn.current();
        var outcome = who.isPresent()
                ? who.filter(SignedIn::termsAccepted)
                        .map(signedIn -> acceptInvitation.join(token.get(), signedIn.account()))
                        .orElseGet(Outcome.NotOpen::new)
                : acceptInvitation.join(
                        token.get(), typed(open, firstName, lastName, new TypedPassword(password, passwordAgain)));
        return switch (outcome) {
            case Outcome.Joined(var centre) -> {
                LINK.takeBack(request, response);
                yield "redirect:"
                        + who.map(signedIn -> entrance(signedIn, centre)).orElse(AccountPages.JOINED);
            }
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, open, firstName, lastName, faults);
            }
            case Outcome.NotOpen _ -> show(page, request, response);
        };
    }

    private String entrance(SignedIn who, CentreId joined) {
        return members.of(who.account()).size() > 1 ? CentrePaths.enter(joined) : "/";
    }

    /** Who has an account that he never entered keeps the name under which it was opened. */
    private static TypedPerson typed(
            InvitationState.Open open, String firstName, String lastName, TypedPassword password) {
        var name = open.account().map(KnownAccount::name).orElse(new PersonName(firstName, lastName));
        return new TypedPerson(name.first(), name.last(), password);
    }

    private Object form(
            PageFrame page, InvitationState.Open open, String firstName, String lastName, List<Fault> faults) {
        return templates.centresInvitation(
                page, new InvitationPage(open.invited(), open.account(), firstName, lastName, faults));
    }

    private InvitationState state(HttpServletRequest request) {
        return LINK.read(request).map(SecretToken::new).map(invitations::find).orElseGet(InvitationState.Unknown::new);
    }
}
