package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolverChain;

class ClassPathFolderTest {

    private static final ResourceResolverChain NOBODY_ELSE = new ResourceResolverChain() {
        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request, String requestPath, List<? extends Resource> locations) {
            throw new AssertionError("looked for " + requestPath);
        }

        @Override
        public @Nullable String resolveUrlPath(String resourcePath, List<? extends Resource> locations) {
            throw new AssertionError("looked for " + resourcePath);
        }
    };

    private final ClassPathFolder folder = ClassPathFolder.of("static/assets/");

    @Test
    void a_file_is_found_by_its_path_below_the_folder() {
        assertThat(found("certif.css")).isNotNull();
        assertThat(found("fonts/OFL.txt")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fonts",
                "fonts/",
                "none.css",
                "/certif.css",
                "fonts/../certif.css",
                "../../application.properties"
            })
    void nothing_else_is(String name) {
        assertThat(found(name)).isNull();
    }

    private @Nullable Resource found(String name) {
        return folder.resolveResource(null, name, List.of(), NOBODY_ELSE);
    }
}
