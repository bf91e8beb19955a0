package fr.pix.certif.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Reads the log over its shoulder: no fault stands there, and nothing that somebody typed. */
final class FaultLog implements AutoCloseable {

    private static final int MOST = 50;

    private final List<String> faults = new ArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> reader = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            read(event);
        }
    };

    FaultLog() {
        reader.setContext(root.getLoggerContext());
        reader.start();
        root.addAppender(reader);
    }

    private synchronized void read(ILoggingEvent event) {
        var told = event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        if (event.getLoggerName().endsWith(".OidcDiscovery")) {
            return; // there is no provider, and it is right to say so
        }
        var isTyped = told.toLowerCase(Locale.ROOT).contains(Nasty.MARK);
        if ((isTyped || event.getLevel().isGreaterOrEqual(Level.ERROR)) && faults.size() < MOST) {
            faults.add((isTyped ? "what was typed stands in the log: " : "") + event.getLevel() + " "
                    + event.getLoggerName() + " " + told);
        }
    }

    /** What was found since this was asked last. */
    synchronized List<String> faults() {
        var found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    @Override
    public void close() {
        root.detachAppender(reader);
        reader.stop();
    }
}
