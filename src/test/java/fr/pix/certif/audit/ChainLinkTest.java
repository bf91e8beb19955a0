package fr.pix.certif.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a hash covers changed once: events of either kind stand in one chain. */
class ChainLinkTest {

    private static final String CHANGES = "[{\"field\":\"room\",\"from\":\"B304\",\"to\":\"B305\"}]";

    @Test
    void an_event_that_covers_its_changes_is_followed_by_one_that_covers_their_digest() {
        var digest = ChainLink.sha256("", CHANGES);
        var first = hash("", 1, CHANGES);
        var second = hash(first, 2, digest);
        assertThat(link(1, CHANGES, first, null).follows("")).isTrue();
        assertThat(link(2, CHANGES, second, digest).follows(first)).isTrue();
    }

    @Test
    void neither_kind_is_taken_for_the_other() {
        var digest = ChainLink.sha256("", CHANGES);
        assertThat(link(1, CHANGES, hash("", 1, CHANGES), digest).follows("")).isFalse();
        assertThat(link(1, CHANGES, hash("", 1, digest), null).follows("")).isFalse();
    }

    private static String hash(String previous, long sequence, String written) {
        return ChainLink.hash(previous, 7L, sequence, 1_000_000L, 3L, "SESSION_CHANGED", "52", written);
    }

    private static ChainLink link(long sequence, String changes, String hash, @Nullable String digest) {
        return new ChainLink(7, sequence, 1_000_000, 3, "SESSION_CHANGED", "52", changes, hash, digest);
    }
}
