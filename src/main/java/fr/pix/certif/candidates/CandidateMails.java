package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import java.util.Collection;

/** The mails that are written to candidates: they do not outlive the reason for them. */
public interface CandidateMails {

    /** These are not written to any more, for they were removed or object: what has not left does not leave. */
    void withdraw(CentreId centre, Collection<CandidateId> who);

    /** Nothing is kept of these any more, nor of what they were written. Called while their convocations are still there. */
    void forget(CentreId centre, Collection<CandidateId> who);
}
