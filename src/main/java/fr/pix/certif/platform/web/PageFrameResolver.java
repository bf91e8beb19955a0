package fr.pix.certif.platform.web;

import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;

/** Gives a controller the frame of the page that it will show. */
@Component
class PageFrameResolver implements HandlerMethodArgumentResolver {

    private final Texts texts;
    private final Settings settings;
    private final VisitorSource visitors;
    private final TimeLeftSource timeLeft;
    private final LocaleResolver locales;
    private final List<Door> doors;

    PageFrameResolver(
            Texts texts,
            Settings settings,
            VisitorSource visitors,
            TimeLeftSource timeLeft,
            LocaleResolver locales,
            List<Door> doors) {
        this.texts = texts;
        this.settings = settings;
        this.visitors = visitors;
        this.timeLeft = timeLeft;
        this.locales = locales;
        this.doors = doors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageFrame.class;
    }

    @Override
    public PageFrame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return frameOf((HttpServletRequest) request.getNativeRequest());
    }

    /** The frame of a page that tells of a fault: it asks nobody who reads, for that may be the fault. */
    PageFrame withoutVisitor(HttpServletRequest request) {
        return frame(request, null, request.getContextPath(), List.of());
    }

    /** The frame of a page that refuses something; of nobody's where the request did not get as far as to have a token. */
    PageFrame of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) == null ? withoutVisitor(request) : frameOf(request);
    }

    private PageFrame frameOf(HttpServletRequest request) {
        var visitor = visitors.visitor(request).orElse(null);
        return frame(
                request,
                visitor,
                visitor == null ? request.getContextPath() : visitor.base(),
                doors.stream().flatMap(door -> door.open().stream()).toList());
    }

    private PageFrame frame(HttpServletRequest request, @Nullable Visitor visitor, String base, List<Door.Link> open) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var query = request.getQueryString();
        return new PageFrame(
                texts,
                locales.resolveLocale(request),
                base,
                Objects.requireNonNullElse(request.getRequestURI(), "/") + (query == null ? "" : "?" + query),
                csrf == null ? "" : csrf.getToken(),
                visitor,
                visitor == null ? null : timeLeft.timeLeft().orElse(null),
                open,
                settings);
    }
}
