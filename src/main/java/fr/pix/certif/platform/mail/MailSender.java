package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Watched;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that sends: one in each copy of the application, none where there is no server. A server that hangs holds up
 * the mails behind and nothing else.
 */
@Component
@ConditionalOnWebApplication // a command would send what waits, and look into tables that it may not know
class MailSender implements SmartLifecycle, Watched {

    /** How long the end of the application waits for the mail at hand. */
    private static final Duration FINISHING = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Duration BREAKING_OFF = Duration.ofSeconds(2);

    private final SendDueMails dueMails;
    private final MailBell bell;
    private final MailSettings settings;
    private final Duration finishing;
    private final LongAdder failures = new LongAdder();
    private volatile @Nullable Thread thread;

    @Autowired
    MailSender(SendDueMails dueMails, MailBell bell, MailSettings settings) {
        this(dueMails, bell, settings, FINISHING);
    }

    MailSender(SendDueMails dueMails, MailBell bell, MailSettings settings, Duration finishing) {
        this.dueMails = dueMails;
        this.bell = bell;
        this.settings = settings;
        this.finishing = finishing;
    }

    @Override
    public void start() {
        if (settings.hasServer()) {
            var sending = Thread.ofVirtual().name("mail-sender").unstarted(this::run);
            thread = sending;
            sending.start();
        }
    }

    /** Waits before it looks for the first time: the start of the application is for other work. */
    private void run() {
        try {
            bell.await(settings.poll());
            while (isRunning()) {
                look();
                bell.await(settings.poll());
            }
        } catch (InterruptedException stopped) {
            LOG.warn("the mail at hand was broken off; it is sent again later");
        }
    }

    /** Whatever it fails of, it is not the end of the thread, which nobody would notice: only an interruption is. */
    private void look() throws InterruptedException {
        try {
            dueMails.send(this::isRunning);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Throwable failed) {
            failures.increment();
            LOG.error("the queue of mails failed, it is looked at again", failed);
        }
    }

    @Override
    public void describe(Meters meters) {
        meters.counter("certif_mail_queue_failures", "Looks at the queue of mails that failed.", failures::sum);
    }

    /** The mail at hand is finished, if it does not take too long; an interrupted virtual thread drops its connection. */
    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        bell.ring();
        try {
            if (!stopping.join(finishing)) {
                stopping.interrupt();
                stopping.join(BREAKING_OFF);
            }
        } catch (InterruptedException hurried) {
            stopping.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the pages have come to their end, and before what they stand on goes. */
    @Override
    public int getPhase() {
        return 0;
    }
}
