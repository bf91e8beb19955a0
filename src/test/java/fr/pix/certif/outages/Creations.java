package fr.pix.certif.outages;

import fr.pix.certif.outages.Browser.Form;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who creates sessions one after the other, each in a room of its own, until he is told to stop. */
final class Creations implements Runnable {

    private final Browser browser;
    private final String address;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<Form> unanswered = new ConcurrentLinkedQueue<>();

    Creations(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    @Override
    public void run() {
        for (var number = 0; !enough.get(); number++) {
            try {
                create("Salle " + number);
            } catch (IOException died) {
                return; // what was asked last stays unanswered
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void create(String room) throws IOException, InterruptedException {
        var form = browser.form(address, "/sessions/creation").with(typed(room));
        unanswered.add(form);
        var answer = browser.submit(address, form);
        if (answer.statusCode() == 200 && answer.uri().getPath().matches("/sessions/\\d+")) {
            acknowledged.add(room);
            unanswered.remove(form);
        }
    }

    static Map<String, String> typed(String room) {
        return Map.of(
                "site", "Site des pannes",
                "room", room,
                "date", "2049-04-19",
                "time", "13:30",
                "invigilators", "Camille Dupont",
                "observations", "");
    }

    void enough() {
        enough.set(true);
    }

    /** The rooms of the sessions whose page was shown. */
    Collection<String> acknowledged() {
        return acknowledged;
    }

    /** The forms that were sent and whose answer never came. */
    Collection<Form> unanswered() {
        return unanswered;
    }
}
