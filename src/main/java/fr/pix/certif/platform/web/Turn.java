package fr.pix.certif.platform.web;

import java.util.concurrent.atomic.AtomicBoolean;

/** A turn that was taken, over once: when its answer begins to leave, or when all is done, whichever comes first. */
final class Turn {

    private final Turns turns;
    private final AtomicBoolean over = new AtomicBoolean();

    Turn(Turns turns) {
        this.turns = turns;
    }

    void end() {
        if (over.compareAndSet(false, true)) {
            turns.giveBack();
        }
    }
}
