package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes on a request that a transaction of its own came to the commit: what it wrote is kept, or nobody knows whether it is,
 * and doing the request once more might do it twice.
 */
@Component
final class CommitWatch implements TransactionExecutionListener {

    private static final String COMMITTED = CommitWatch.class.getName();

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && !transaction.isReadOnly()) {
            request.setAttribute(COMMITTED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean sawCommit(HttpServletRequest request) {
        return request.getAttribute(COMMITTED) != null;
    }
}
