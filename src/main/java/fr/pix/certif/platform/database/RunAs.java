package fr.pix.certif.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs, which refuses to run as root: as ourselves; for root, in a user namespace where root is
 * nobody; where the machine has none, as another user, who then owns the files.
 *
 * @param prefix what is put before each command
 * @param user to whom the files must be given, if not ours
 */
record RunAs(List<String> prefix, Optional<String> user) {

    private static final RunAs OURSELVES = new RunAs(List.of(), Optional.empty());

    private static final List<RunAs> FOR_ROOT = List.of(
            new RunAs(List.of("unshare", "--user"), Optional.empty()),
            dropTo("postgres"),
            dropTo("nobody"),
            new RunAs(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"), Optional.of("nobody")));

    private static RunAs dropTo(String user) {
        return new RunAs(List.of("runuser", "-u", user, "--"), Optional.of(user));
    }

    static RunAs choose() {
        if (new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        return FOR_ROOT.stream()
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "PostgreSQL does not run as root, and this machine lets root neither open a user namespace"
                                + " (unshare) nor become another user (runuser, setpriv): start Pix Certif as"
                                + " another user, or name a database with CERTIF_DATABASE_URL."));
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false; // the program is not on this machine: the next way is tried
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
