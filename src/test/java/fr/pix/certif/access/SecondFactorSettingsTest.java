package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variable of the environment, as README lists it. */
class SecondFactorSettingsTest {

    @Test
    void administrators_alone_are_bound_unless_the_operator_binds_everybody() {
        assertThat(bind(Map.of()).bindsEverybody()).isFalse();
        assertThat(bind(Map.of("CERTIF_SECOND_FACTOR", "administrators")).bindsEverybody())
                .isFalse();
        assertThat(bind(Map.of("CERTIF_SECOND_FACTOR", "everybody")).bindsEverybody())
                .isTrue();
        assertThat(bind(Map.of("CERTIF_SECOND_FACTOR", " Everybody ")).bindsEverybody())
                .isTrue();
    }

    /** One who meant everybody must not go on with less. */
    @ParameterizedTest
    @ValueSource(strings = {"all", "true", "members", "", "administrators,everybody"})
    void any_other_word_stops_the_start(String word) {
        assertThatThrownBy(() -> bind(Map.of("CERTIF_SECOND_FACTOR", word)))
                .rootCause()
                .hasMessage("CERTIF_SECOND_FACTOR must be administrators or everybody");
    }

    private static SecondFactorSettings bind(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return new Binder(ConfigurationPropertySources.get(environment))
                .bindOrCreate("certif", SecondFactorSettings.class);
    }
}
