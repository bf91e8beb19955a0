package fr.pix.certif.admin.arrival;

import fr.pix.certif.audit.ToldChain;

/**
 * Follows the history of an archive line by line: each event numbered after the one before, and sealed to it. After a line
 * that cannot be read, what follows is not followed any more.
 */
final class HistoryCheck {

    private final ToldChain chain;
    private final boolean former;
    private final References references;
    private boolean unbroken = true;
    private long last;
    private String hash = "";

    /** @param former whether it is what came from elsewhere before, and not what was told there */
    HistoryCheck(long centre, boolean former, References references) {
        this.chain = new ToldChain(centre);
        this.former = former;
        this.references = references;
    }

    void follow(JsonLine line) {
        var event = former ? HistoryLines.former(line, references) : HistoryLines.own(line, references);
        var written = event.written();
        if (!line.isSound()) {
            unbroken = false;
            return;
        }
        if (unbroken && !isNext(written.sequence(), line.number())) {
            line.fault("numero", "does not follow from the line before");
            unbroken = false;
        } else if (unbroken && !isSealed(event)) {
            line.fault("empreinte", "does not seal this line to those before: the history was altered");
            unbroken = false;
        }
        last = written.sequence();
        hash = written.hash();
    }

    private boolean isNext(long sequence, int line) {
        return line == 1 ? former || sequence == 1 : sequence == last + 1;
    }

    private boolean isSealed(HistoryLines.ReadEvent event) {
        return former
                ? chain.followsFormer(event.written(), event.account(), event.by())
                : event.account()
                        .map(account -> chain.follows(event.written(), account))
                        .orElse(false);
    }

    /** The number of the last event, 0 before the first. */
    long last() {
        return last;
    }

    String hash() {
        return hash;
    }
}
