package fr.pix.certif.journeys;

import fr.pix.certif.centres.Member;
import java.util.Optional;

/**
 * Somebody who plays a part in a story: a member, and what he types to sign in.
 *
 * @param secret what his phone computes codes from, if he has a second factor
 */
record Actor(Member member, String email, String password, Optional<String> secret) {

    Actor(Member member, String email, String password) {
        this(member, email, password, Optional.empty());
    }

    Actor with(String otherSecret) {
        return new Actor(member, email, password, Optional.of(otherSecret));
    }
}
