package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateMails;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.mail.MailOutbox;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Convocations are all that candidates are written. */
@Component
class MailsOfConvocations implements CandidateMails {

    private final ConvocationStore store;
    private final MailOutbox outbox;

    MailsOfConvocations(ConvocationStore store, MailOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public void withdraw(CentreId centre, Collection<CandidateId> who) {
        outbox.withdraw(events(centre, who));
    }

    @Override
    public void forget(CentreId centre, Collection<CandidateId> who) {
        outbox.forget(events(centre, who));
    }

    private List<String> events(CentreId centre, Collection<CandidateId> who) {
        return store.all(centre, who).stream().map(sent -> sent.event(centre)).toList();
    }
}
