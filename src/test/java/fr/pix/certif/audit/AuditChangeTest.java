package fr.pix.certif.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditChangeTest {

    @Test
    void several_changes_of_a_field_are_one_from_the_first_to_the_last() {
        assertThat(AuditChange.net(Stream.of(
                        event(new AuditChange("room", "B", "C")),
                        event(new AuditChange("room", "A", "B"), new AuditChange("time", "13:30", "14:00")))))
                .containsExactly(new AuditChange("room", "A", "C"), new AuditChange("time", "13:30", "14:00"));
    }

    @Test
    void a_field_that_is_what_it_was_did_not_change() {
        assertThat(AuditChange.net(
                        Stream.of(event(new AuditChange("room", "B", "A")), event(new AuditChange("room", "A", "B")))))
                .isEmpty();
    }

    private static AuditEvent event(AuditChange... changes) {
        return new AuditEvent(
                Instant.EPOCH,
                new PersonName("Anne-Cécile", "Bichon"),
                AuditOperation.SESSION_CHANGED,
                List.of(changes));
    }
}
