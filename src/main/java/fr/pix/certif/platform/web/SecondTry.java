package fr.pix.certif.platform.web;

import fr.pix.certif.platform.database.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Does a request once more whose database connection broke off, where that cannot do anything twice: what only
 * read until then, and a form whose key makes one thing however often it is sent. Everything else is answered: its sender decides. The
 * second time waits for a connection as long as any request does, so that a change of the primary is a slow page.
 */
final class SecondTry extends RequestMappingHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(SecondTry.class);

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        try {
            return super.handleInternal(request, response, handler);
        } catch (Exception failed) {
            if (response.isCommitted() || !Outage.brokeOff(failed) || !isSafe(request, handler)) {
                throw failed;
            }
            LOG.warn("the database broke off; the request is done once more: {}", failed.getMessage());
            response.resetBuffer();
            return super.handleInternal(request, response, handler);
        }
    }

    /** What a form sends does not count: the controller must heed the key. */
    private static boolean isSafe(HttpServletRequest request, HandlerMethod handler) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> !CommitWatch.sawCommit(request);
            case "POST" ->
                Arrays.stream(handler.getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals(KeptForm.FORM_KEY));
            default -> false;
        };
    }
}
