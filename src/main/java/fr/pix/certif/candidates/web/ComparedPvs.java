package fr.pix.certif.candidates.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import java.util.Optional;

/** The PVs that are being compared: who stands on one and is not in the session is enrolled from there, and it leads back there. */
@FunctionalInterface
public interface ComparedPvs {

    /** The field of the form that has the PV's key. */
    String FIELD = "pv";

    /** Nothing for a PV that the member did not hand over, that is another session's, or that is kept no longer. */
    Optional<Comparison> find(Member member, SessionId session, String key);

    /**
     * The comparison of a PV.
     *
     * @param pv the key by which it is kept
     * @param path where it is shown
     */
    record Comparison(String pv, String path) {

        /** The parameter that has the number of who has just been enrolled. */
        public static final String ENROLLED = "inscrit";

        String after(Object candidate) {
            return path + "&" + ENROLLED + "=" + candidate;
        }
    }
}
