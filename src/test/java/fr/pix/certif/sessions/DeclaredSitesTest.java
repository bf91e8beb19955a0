package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever types a site that his centre declared means that one, and its clocks, whatever his letters (G37, G45). */
@CertifTest
class DeclaredSitesTest {

    @Autowired
    private CreateSession createSession;

    @Autowired
    private ChangeSession changeSession;

    @Autowired
    private SessionLookup sessions;

    @Autowired
    private PlaceLookup places;

    @Autowired
    private MemberFixture members;

    private Member member;

    @BeforeEach
    void aCentreWithASiteElsewhere() {
        member = members.of("Europe/Paris");
        members.declareSite(member, "Site Été B", "Indian/Reunion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Site Été B", "site été b", "SITE ETE B", " Site  Été\u00a0B "})
    void a_session_is_at_the_declared_site_and_its_clocks_run_as_there(String typed) {
        var session = sessions.get(member.centre(), created(typed));
        assertThat(session.zone().getId()).isEqualTo("Indian/Reunion");
        assertThat(session.details().site()).isEqualTo("Site Été B");
    }

    @Test
    void a_session_that_moves_there_takes_its_clocks_and_leaves_them_when_it_moves_away() {
        var id = created("Lycée des Iris");
        assertThat(sessions.get(member.centre(), id).zone().getId()).isEqualTo("Europe/Paris");
        changeSession.change(member, id, 1, at("site ete b"));
        var there = sessions.get(member.centre(), id);
        assertThat(there.zone().getId()).isEqualTo("Indian/Reunion");
        assertThat(there.details().site()).isEqualTo("Site Été B");
        changeSession.change(member, id, 2, at("Site Été C"));
        assertThat(sessions.get(member.centre(), id).zone().getId()).isEqualTo("Europe/Paris");
    }

    /** Before they counted as one. */
    @Test
    void of_two_declared_sites_that_differ_in_their_letters_alone_each_is_meant_by_its_own() {
        members.declareSite(member, "site été b", "Pacific/Noumea");
        assertThat(sessions.get(member.centre(), created("site été b")).zone().getId())
                .isEqualTo("Pacific/Noumea");
        assertThat(sessions.get(member.centre(), created("Site Été B")).zone().getId())
                .isEqualTo("Indian/Reunion");
    }

    @Test
    void the_form_proposes_declared_sites_first_used_or_not_and_each_once() {
        created("Annexe");
        created("site ete b");
        members.declareSite(member, "Zone Nord", "Europe/Paris");
        assertThat(places.sites(member.centre())).containsExactly("Site Été B", "Zone Nord", "Annexe");
    }

    @Test
    void a_site_is_in_use_however_the_sessions_there_write_it() {
        created("annexe");
        assertThat(places.used(member.centre(), List.of("Annexe", "Site Été B")))
                .containsExactly("Annexe");
    }

    private SessionId created(String site) {
        return createSession.create(member, UUID.randomUUID(), at(site))
                        instanceof CreateSession.Outcome.Created(var session)
                ? session
                : new SessionId(0);
    }

    private static TypedSession at(String site) {
        return SessionFixture.with(SessionField.SITE, site);
    }
}
