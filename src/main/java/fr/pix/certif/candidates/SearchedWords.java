package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.DrawnKey;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The words by which somebody looks for candidates, names mostly. They stay out of addresses, which browsers and proxies
 * remember (ASVS 14.2.1); by a key, what was found is a page that can be loaded again and gone back to.
 */
@Component
public class SearchedWords {

    /** As many characters as a name may have; the field takes no more. */
    public static final int LONGEST = 255;

    private final HandedOver handedOver;

    SearchedWords(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /** The key by which they are found again. */
    public UUID keep(Member by, SessionId session, String words) {
        return handedOver.keep(desk(by, session), Excerpt.beginning(CleanText.line(words), LONGEST));
    }

    /** None for anybody else, for another session, or after an hour. */
    public String find(Member by, SessionId session, String key) {
        return DrawnKey.parse(key)
                .flatMap(known -> handedOver.find(desk(by, session), known, String.class))
                .orElse("");
    }

    private static Desk desk(Member by, SessionId session) {
        return new Desk(by.account(), "searched " + by.centre() + "/" + session);
    }
}
