package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The style sheets, scripts, letters and drawings. Their address holds a print of them all, so that a browser keeps
 * them for ever and still never shows a page with yesterday's; what they say of each other stays relative.
 */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {

    private static final String PLACE = "classpath:/static/assets/";
    private static final String FOLDER = "/assets/" + print() + "/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    Assets() {}

    /** Where the browser finds the asset of this name. */
    public static String url(String name) {
        return FOLDER + name;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FOLDER + "**").addResourceLocations(PLACE).setCacheControl(FOR_EVER);
        // their addresses hold a version already
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER);
    }

    private static String print() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(PLACE + "**/*.*");
            var print = Sha256.begin();
            Stream.of(files)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .map(Assets::content)
                    .forEach(print::update);
            return HexFormat.of().formatHex(print.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
