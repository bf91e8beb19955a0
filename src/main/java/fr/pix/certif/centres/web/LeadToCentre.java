package fr.pix.certif.centres.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.centres.CentreByPath;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.database.Outage;
import fr.pix.certif.platform.web.FormKeeper;
import fr.pix.certif.platform.web.PlatformProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads somebody who acts for several centres from a plain address to that of one of them, so that no page and no form
 * is ever a guess. A form sent to a plain address is taken where it names what it is about; otherwise it is shown again
 * under a centre's address, and its sender sends it himself.
 */
@Component
class LeadToCentre implements HandlerInterceptor, WebMvcConfigurer {

    private final MemberLookup members;
    private final List<CentreByPath> owners;
    private final FormKeeper forms;

    LeadToCentre(MemberLookup members, List<CentreByPath> owners, FormKeeper forms) {
        this.members = members;
        this.owners = owners;
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error"); // which asks nobody who he is
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var named = CentreAddress.of(request);
        if (named.isEmpty() && !MemberResolver.isFor(handler)) {
            return true; // nobody is asked who he is: to some pages, that would be to say that he is there
        }
        var signedIn = SignedIn.current();
        if (signedIn.isEmpty()) {
            return true;
        }
        var account = signedIn.get().account();
        if (named.isPresent()) {
            var member = Outage.onceMore(() -> members.of(account, named.get()));
            member.ifPresent(found -> LastCentre.is(found, request, response));
            if (member.isEmpty() && path(request).equals("/")) {
                response.sendRedirect("/"); // the way home from a page that says he has nothing to do here
                return false;
            }
            return true;
        }
        var mine = Outage.onceMore(() -> members.of(account));
        if (mine.size() < 2) {
            return true;
        }
        lead(mine, request, response);
        return false;
    }

    private void lead(List<Member> mine, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var owner = owner(mine, path(request));
        var base = CentreAddress.base(
                owner.orElseGet(() -> LastCentre.among(mine, request).centre()));
        var path = base + path(request);
        var query = request.getQueryString();
        var address = query == null ? path : path + "?" + query;
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.sendRedirect(address);
        } else if (owner.isPresent()) {
            response.setHeader(HttpHeaders.LOCATION, address);
            response.setStatus(
                    HttpStatus.TEMPORARY_REDIRECT.value()); // the same form, sent again to the centre's address
        } else {
            response.sendRedirect(
                    forms.keep(request, path).orElseThrow(() -> new Refusal(PlatformProblem.FORM_EXPIRED)));
        }
    }

    private Optional<CentreId> owner(List<Member> mine, String path) {
        var centres = mine.stream().map(Member::centre).toList();
        return owners.stream()
                .flatMap(owner -> owner.of(path, centres).stream())
                .findFirst();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
