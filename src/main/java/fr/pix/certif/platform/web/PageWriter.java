package fr.pix.certif.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the page that a controller returns: rendered whole first, so that a fault while rendering is an error page. */
@Component
class PageWriter implements HandlerMethodReturnValueHandler {

    /** Of which a page is put together: most have less, and none is copied to make place for more. */
    private static final int PIECES = 1024;

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return JteModel.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (page instanceof JteModel model && response != null) {
            write(model, response);
        }
    }

    void write(JteModel page, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput(PIECES);
        page.render(output);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // in one go: each write passes through every wrapper of the response
        var bytes = output.toByteArray();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
