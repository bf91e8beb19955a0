package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.web.FormKeeper;
import fr.pix.certif.platform.web.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
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

/** Keeps a form for its sender while he signs in again, and gives it to the controller that shows it once more. */
@Component
class KeptForms implements FormKeeper, HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final KeptFormStore store;
    private final FormPaths forms;

    KeptForms(KeptFormStore store, FormPaths forms) {
        this.store = store;
        this.forms = forms;
    }

    @Override
    public Optional<String> keep(HttpServletRequest request, String path) {
        return SignedIn.current()
                .filter(_ -> forms.canShowAgain(request))
                .map(who -> keep(who.account(), path, KeptForm.of(request.getParameterMap())));
    }

    /** The path that shows the form as it was typed. */
    String keep(AccountId account, String path, KeptForm form) {
        if (form.isEmpty()) {
            return path;
        }
        var key = SecretToken.draw();
        store.add(key.hash(), account, path, form);
        return path + "?" + KeptForm.KEY + "=" + key.text();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == KeptForm.class;
    }

    @Override
    public KeptForm resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var key = request.getParameter(KeptForm.KEY);
        var shown = request.getNativeRequest(HttpServletRequest.class);
        var signedIn = SignedIn.current();
        return key == null || shown == null || signedIn.isEmpty()
                ? KeptForm.NONE
                : store.find(new SecretToken(key).hash(), signedIn.get().account(), shown.getRequestURI())
                        .orElse(KeptForm.NONE);
    }
}
