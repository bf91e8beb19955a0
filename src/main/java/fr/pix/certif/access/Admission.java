package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Says whether an account has anything to enter for; asked after the password, never before. One room's yes is enough: a
 * person may be a member of a centre, or act for Pix.
 */
public interface Admission {

    boolean admits(AccountId account);

    /** What this room has to say to somebody whom no room admits; nothing if he is a stranger to it. */
    default Optional<Problem> refusal(AccountId account) {
        return Optional.empty();
    }

    /** Why an account may not enter; nothing where one room admits it. */
    static Optional<Problem> refusal(List<Admission> rooms, AccountId account) {
        if (rooms.stream().anyMatch(room -> room.admits(account))) {
            return Optional.empty();
        }
        return Optional.of(rooms.stream()
                .flatMap(room -> room.refusal(account).stream())
                .findFirst()
                .orElse(AccessProblem.WITHOUT_CENTRE));
    }
}
