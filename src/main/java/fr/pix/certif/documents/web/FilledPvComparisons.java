package fr.pix.certif.documents.web;

import fr.pix.certif.candidates.web.ComparedPvs;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.filled.CheckedPvs;
import fr.pix.certif.kernel.DrawnKey;
import fr.pix.certif.kernel.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads who enrolled somebody of a filled PV back to its comparison. */
@Component
class FilledPvComparisons implements ComparedPvs {

    private final CheckedPvs pvs;

    FilledPvComparisons(CheckedPvs pvs) {
        this.pvs = pvs;
    }

    @Override
    public Optional<Comparison> find(Member member, SessionId session, String key) {
        return DrawnKey.parse(key)
                .filter(pv -> pvs.find(member, session, pv).isPresent())
                .map(pv -> new Comparison(key, FilledPvPaths.report(session, pv)));
    }
}
