package fr.pix.certif.admin.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.AdministratorLookup;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.PlatformProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the administrator who acts. */
@Component
class AdministratorResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final AdministratorLookup administrators;

    AdministratorResolver(AdministratorLookup administrators) {
        this.administrators = administrators;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Administrator.class;
    }

    @Override
    public Administrator resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return SignedIn.current()
                .flatMap(signedIn -> administrators.of(signedIn.account()))
                .orElseThrow(() -> new Refusal(PlatformProblem.PAGE_NOT_FOUND));
    }
}
