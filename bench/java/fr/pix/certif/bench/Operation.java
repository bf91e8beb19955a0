package fr.pix.certif.bench;

import fr.pix.certif.bench.Browser.Answer;
import fr.pix.certif.bench.Browser.Request;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Something that a member does, measured by itself.
 *
 * @param script what a worker sends
 * @param floor what the same takes PostgreSQL alone
 * @param work what the application cannot be spared
 * @param most how many may do so at once; whoever comes beyond would be refused
 * @param target most milliseconds of processor, application and PostgreSQL together; 0 for none
 */
record Operation(
        String name, Script script, List<Query> floor, Optional<ClosedLoop.Turn> work, int most, double target) {

    Operation(String name, Script script, List<Query> floor, double target) {
        this(name, script, floor, Optional.empty(), Integer.MAX_VALUE, target);
    }

    Operation atMost(int people) {
        return new Operation(name, script, floor, work, people, target);
    }

    /** Prepares what one worker will do, time after time. */
    interface Script {
        ClosedLoop.Turn begin(Browser browser, int worker) throws Exception;
    }

    /** The request of each turn. */
    interface Requests {
        Request of(int turn) throws IOException;
    }

    /** One request each time, which must be answered with a status. */
    static ClosedLoop.Turn sending(Browser browser, int status, Requests requests) {
        return turn -> {
            var request = requests.of(turn);
            expect(request, browser.send(request), status);
        };
    }

    static ClosedLoop.Turn same(Browser browser, int status, Request request) {
        return sending(browser, status, _ -> request);
    }

    static ClosedLoop.Turn inTurn(Browser browser, int status, List<Request> requests, int from) {
        return sending(browser, status, turn -> requests.get((from + turn) % requests.size()));
    }

    static void expect(Request request, Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("%s answered %d instead of %d%n%s"
                    .formatted(request.name(), answer.status(), status, answer.text()));
        }
    }
}
