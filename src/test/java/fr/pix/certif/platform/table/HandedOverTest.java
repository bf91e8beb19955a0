package fr.pix.certif.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.table.HandedOver.Desk;
import fr.pix.certif.platform.table.HandedOver.Kept;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
@ExtendWith(OutputCaptureExtension.class)
class HandedOverTest {

    private static final Names NAMES = new Names(List.of("Quimperlois"), Optional.empty());

    @Autowired
    private HandedOver handedOver;

    @Autowired
    private JdbcClient sql;

    private Desk desk;

    @BeforeEach
    void open() {
        var people = new SignedInFixture(sql);
        desk = new Desk(people.member(people.centre("Centre A")).account(), "names");
    }

    @Test
    void it_is_found_for_whom_and_for_what_it_was_handed_over_with_what_came_of_it() {
        var key = handedOver.keep(desk, NAMES);
        assertThat(handedOver.find(desk, key, Names.class)).contains(NAMES);
        assertThat(handedOver.find(new Desk(desk.by(), "others"), key, Names.class))
                .isEmpty();
        assertThat(handedOver.find(desk, key, Names.class, Count.class)).contains(new Kept<>(NAMES, Optional.empty()));
        handedOver.done(key, new Count(1));
        assertThat(handedOver.find(desk, key, Names.class, Count.class))
                .contains(new Kept<>(NAMES, Optional.of(new Count(1))));
    }

    @Test
    void what_another_version_kept_and_cannot_be_read_is_gone_and_the_log_does_not_quote_it(CapturedOutput log) {
        var plain = handedOver.keep(desk, List.of("Quimperlois"));
        assertThat(handedOver.find(desk, plain, Names.class)).isEmpty();
        assertThat(handedOver.find(desk, plain, Names.class, Count.class)).isEmpty();
        assertThat(log)
                .contains("a Names that another version kept cannot be read")
                .doesNotContain("Quimperlois");
    }

    @Test
    void what_was_confirmed_with_an_outcome_that_cannot_be_read_cannot_be_confirmed_again() {
        var key = handedOver.keep(desk, NAMES);
        handedOver.done(key, List.of(12));
        assertThat(handedOver.find(desk, key, Names.class, Count.class)).isEmpty();
    }

    @Test
    void of_one_person_the_latest_are_kept_and_nobody_elses_go_for_them() {
        var people = new SignedInFixture(sql);
        var other = new Desk(people.member(people.centre("Centre B")).account(), "names");
        var others = handedOver.keep(other, NAMES);
        var first = handedOver.keep(desk, NAMES);
        var second = handedOver.keep(desk, NAMES);
        for (var i = 1; i < HandedOver.MOST; i++) {
            handedOver.keep(desk, NAMES);
        }
        assertThat(handedOver.find(desk, first, Names.class)).isEmpty();
        assertThat(handedOver.find(desk, second, Names.class)).contains(NAMES);
        assertThat(handedOver.find(other, others, Names.class)).contains(NAMES);
    }

    record Names(List<String> names, Optional<String> note) {}

    record Count(int many) {}
}
