package fr.pix.certif.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hands on all that is logged from INFO on: messages, what stands beside them, and what every exception says. */
final class LoggedText extends AppenderBase<ILoggingEvent> {

    /** Servers of the tests, which stand beside the product: theirs is no log of ours. */
    private static final List<String> BESIDE = List.of("com.icegreen.");

    /** Drawn for each request: nobody's word, and another each time. */
    private static final String REFERENCE = "reference";

    private final Consumer<String> reader;

    LoggedText(Consumer<String> reader) {
        this.reader = reader;
        setName("logged text");
    }

    /** Reads what all loggers say from now on; once more where a new context took it away. */
    void attach() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        if (!root.isAttached(this)) {
            setContext(context);
            start();
            root.addAppender(this);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (BESIDE.stream().anyMatch(event.getLoggerName()::startsWith)) {
            return;
        }
        reader.accept(event.getFormattedMessage());
        event.getMDCPropertyMap().forEach((name, value) -> {
            if (!name.equals(REFERENCE)) {
                reader.accept(value);
            }
        });
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> reader.accept(String.valueOf(pair.value)));
        }
        read(event.getThrowableProxy());
    }

    private void read(@Nullable IThrowableProxy thrown) {
        if (thrown != null) {
            reader.accept(thrown.getClassName() + ": " + thrown.getMessage());
            read(thrown.getCause());
            for (var suppressed : thrown.getSuppressed()) {
                read(suppressed);
            }
        }
    }
}
