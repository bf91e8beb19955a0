package fr.pix.certif.centres.web;

import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.SuspendedCentre;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.PlatformProblem;
import fr.pix.certif.platform.web.Visitor;
import fr.pix.certif.platform.web.VisitorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller the member who acts, or the administrator of the centre, and the frame of the page his names. Who
 * acts for several centres acts for the one that the address names.
 */
@Component
class MemberResolver implements HandlerMethodArgumentResolver, VisitorSource, WebMvcConfigurer {

    private final MemberLookup members;
    private final SecondFactorLookup secondFactors;

    MemberResolver(MemberLookup members, SecondFactorLookup secondFactors) {
        this.members = members;
        this.secondFactors = secondFactors;
    }

    /** Whether a controller acts for a centre. */
    static boolean isFor(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters()).anyMatch(MemberResolver::isMember);
    }

    private static boolean isMember(MethodParameter parameter) {
        return parameter.getParameterType() == Member.class || parameter.getParameterType() == TeamAdmin.class;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isMember(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var who = SignedIn.current().orElseThrow(() -> new Refusal(CentreProblem.NOT_A_MEMBER));
        var member = CentreAddress.of((HttpServletRequest) request.getNativeRequest())
                .map(centre -> member(who.account(), centre))
                .orElseGet(() -> onlyMember(who.account()));
        return parameter.getParameterType() == TeamAdmin.class ? TeamAdmin.of(member) : member;
    }

    private Member member(AccountId account, CentreId centre) {
        return members.of(account, centre)
                .orElseThrow(() -> new Refusal(members.whyNot(account, centre)
                        .<Problem>map(why -> why)
                        .orElse(PlatformProblem.PAGE_NOT_FOUND)));
    }

    private Member onlyMember(AccountId account) {
        var mine = members.memberships(account);
        if (mine.open().size() > 1) {
            throw new IllegalStateException("somebody of several centres acts without saying for which");
        }
        return mine.open().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        mine.suspended().isEmpty() ? CentreProblem.NOT_A_MEMBER : CentreProblem.CENTRE_SUSPENDED));
    }

    @Override
    public Optional<Visitor> visitor(HttpServletRequest request) {
        return SignedIn.current()
                .map(signedIn -> signedIn.termsAccepted() && !secondFactors.isMissing(signedIn)
                        ? visitor(signedIn, request)
                        : Visitor.ofNoCentre(signedIn.name().toString()));
    }

    private Visitor visitor(SignedIn signedIn, HttpServletRequest request) {
        var person = signedIn.name().toString();
        var all = members.memberships(signedIn.account());
        var mine = all.open();
        var suspended = all.suspended();
        var named = CentreAddress.of(request);
        var shut = suspended.stream()
                .filter(centre -> named.map(centre.centre()::equals).orElse(mine.isEmpty()))
                .findFirst();
        if (shut.isPresent()) {
            var choices = choices(mine, suspended, shut.get().centre());
            return new Visitor(person, shut.get().name(), true, "", false, choices);
        }
        if (mine.isEmpty()) {
            return Visitor.ofNoCentre(person);
        }
        var acting = named.flatMap(centre -> members.of(signedIn.account(), centre))
                .orElseGet(() -> LastCentre.among(mine, request));
        var choices = choices(mine, suspended, acting.centre());
        return new Visitor(
                person, acting.centreName(), false, base(mine, acting, named, request), acting.isOfSchool(), choices);
    }

    /** Who acts for one centre never notices that an address may name it. */
    private static String base(List<Member> mine, Member acting, Optional<CentreId> named, HttpServletRequest request) {
        if (mine.size() > 1) {
            return CentreAddress.base(acting.centre());
        }
        return Optional.of(acting.centre()).equals(named) ? request.getContextPath() : "";
    }

    private static List<Visitor.Choice> choices(List<Member> mine, List<SuspendedCentre> suspended, CentreId shown) {
        if (mine.size() + suspended.size() < 2) {
            return List.of();
        }
        return Stream.concat(
                        mine.stream().map(member -> choice(member.centre(), member.centreName(), shown, false)),
                        suspended.stream().map(centre -> choice(centre.centre(), centre.name(), shown, true)))
                .toList();
    }

    private static Visitor.Choice choice(CentreId centre, String name, CentreId shown, boolean suspended) {
        var path = CentreAddress.base(centre) + (suspended ? "/sessions/liste" : "/");
        return new Visitor.Choice(name, path, centre.equals(shown), suspended);
    }
}
