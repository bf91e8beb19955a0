package fr.pix.certif.centres.web;

import static fr.pix.certif.centres.CentreProblem.NOT_A_MEMBER;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.Visitor;
import fr.pix.certif.platform.web.VisitorSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the member who acts, and the frame of the page his names. */
@Component
class MemberResolver implements HandlerMethodArgumentResolver, VisitorSource, WebMvcConfigurer {

    private final MemberLookup members;

    MemberResolver(MemberLookup members) {
        this.members = members;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Member.class;
    }

    @Override
    public Member resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var account = SignedIn.current().map(SignedIn::account).orElseThrow(() -> new Refusal(NOT_A_MEMBER));
        return members.of(account).orElseThrow(() -> new Refusal(members.whyNone(account)));
    }

    @Override
    public Optional<Visitor> visitor() {
        return SignedIn.current().map(signedIn -> {
            var member = signedIn.termsAccepted() ? members.of(signedIn.account()) : Optional.<Member>empty();
            return new Visitor(
                    signedIn.name().toString(), member.map(Member::centreName).orElse(null));
        });
    }
}
