package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.DrawnKey;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Whom somebody ticked, while he is asked what is to become of them. An address has no room for a whole school; by a key, the
 * question is one that can be loaded again and gone back to.
 */
@Component
public class TickedCandidates {

    private final HandedOver handedOver;

    TickedCandidates(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /** The key by which they are found again. */
    public UUID keep(Member by, SessionId session, Collection<CandidateId> ticked) {
        return handedOver.keep(
                desk(by, session), ticked.stream().mapToLong(CandidateId::value).toArray());
    }

    /** Nobody for anybody else, for another session, or after an hour. */
    public Set<CandidateId> find(Member by, SessionId session, String key) {
        return DrawnKey.parse(key)
                .flatMap(known -> handedOver.find(desk(by, session), known, long[].class))
                .map(LongStream::of)
                .orElseGet(LongStream::empty)
                .mapToObj(CandidateId::new)
                .collect(Collectors.toSet());
    }

    private static Desk desk(Member by, SessionId session) {
        return new Desk(by.account(), "ticked " + by.centre() + "/" + session);
    }
}
