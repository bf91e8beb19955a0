package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What links in mails begin with. */
class PublicAddressTest {

    @Test
    void the_address_that_was_set_wins_with_or_without_a_slash() {
        for (var set : List.of("https://certif.example.org", "https://certif.example.org/")) {
            assertThat(address(set).of("/a?b=c")).hasToString("https://certif.example.org/a?b=c");
        }
    }

    @Test
    void without_one_it_is_where_the_server_listens() {
        assertThat(address(null).of("/a")).hasToString("http://127.0.0.1:8080/a");
        assertThat(address(null, "server.address", "0.0.0.0", "local.server.port", "4711")
                        .of("/a"))
                .hasToString("http://127.0.0.1:4711/a");
        assertThat(address(null, "server.address", "192.0.2.7", "server.port", "81")
                        .of("/a"))
                .hasToString("http://192.0.2.7:81/a");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 127.0.0.1",
        "::, 127.0.0.1",
        "[::], 127.0.0.1",
        "::1, [::1]",
        "[::1], [::1]",
        "2001:db8::7, [2001:db8::7]",
        "exemple.fr, exemple.fr"
    })
    void an_address_of_ipv6_has_brackets_and_everywhere_is_this_machine(String set, String host) {
        var found = address(null, "server.address", set, "local.server.port", "4711")
                .of("/a");
        assertThat(found).hasHost(host).hasToString("http://" + host + ":4711/a");
    }

    @Test
    void a_path_cannot_lead_elsewhere() {
        for (var path : List.of("//evil.example", "https://evil.example", "a", "")) {
            assertThatThrownBy(() -> address("https://certif.example.org").of(path))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_address_with_a_path_or_of_another_kind_stops_the_start() {
        for (var set : List.of("certif.example.org", "ftp://certif.example.org", "https://a.example/certif")) {
            assertThatThrownBy(() -> address(set)).rootCause().hasMessageContaining("CERTIF_URL must be like");
        }
    }

    private static PublicAddress address(@Nullable String url, String... more) {
        var environment = new StandardEnvironment();
        var set = new HashMap<String, Object>();
        for (var i = 0; i < more.length; i += 2) {
            set.put(more[i], more[i + 1]);
        }
        if (url != null) {
            set.put("certif.url", url);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test", set));
        var settings = new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("certif", Settings.class);
        return new PublicAddress(settings, environment);
    }
}
