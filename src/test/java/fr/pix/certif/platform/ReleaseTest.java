package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final String COMMIT = "5c44fe9a0b1c2d3e4f5061728394a5b6c7d8e9f0";

    @Test
    void a_build_in_a_clone_knows_its_version_and_commit() throws IOException {
        var release = Release.of(facts("build.version=1.2.0\nbuild.changed=false\nbuild.commit=" + COMMIT));
        assertThat(release).isEqualTo(new Release("1.2.0", COMMIT, false));
        assertThat(release.shortCommit()).isEqualTo("5c44fe9a0b");
    }

    @Test
    void a_build_of_changed_sources_says_so() throws IOException {
        assertThat(Release.of(facts("build.version=1.2.0\nbuild.changed=true\nbuild.commit=" + COMMIT))
                        .changed())
                .isTrue();
    }

    @Test
    void outside_a_clone_the_commit_is_unknown() throws IOException {
        var release =
                Release.of(facts("build.version=1.2.0\nbuild.changed=${git.dirty}\nbuild.commit=${git.commit.id}"));
        assertThat(release).isEqualTo(new Release("1.2.0", null, false));
        assertThat(release.shortCommit()).isNull();
    }

    @Test
    void of_classes_that_no_build_of_the_application_compiled_nothing_is_known() {
        assertThat(Release.read()).isEqualTo(new Release(null, null, false));
    }

    private static Properties facts(String written) throws IOException {
        var facts = new Properties();
        facts.load(new StringReader(written));
        return facts;
    }
}
