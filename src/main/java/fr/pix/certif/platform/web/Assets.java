package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The style sheets, scripts, letters and drawings. Their address holds a print of them all, so that a browser keeps
 * them for ever and still never shows a page with yesterday's; what they say of each other stays relative. While copies of
 * the program are upgraded one after the other, the page of one may ask another: it answers with its own, which nobody keeps.
 */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {

    private static final ClassPathFolder OURS = ClassPathFolder.of("static/assets/");
    private static final ClassPathFolder OTHERS = ClassPathFolder.of("META-INF/resources/webjars/");
    /**
     * Where nobody else answers. Without it Spring says so with the request's headers, and fails where they are not what they
     * should be: a page that is not there would be a fault of ours.
     */
    private static final ClassPathFolder NONE = new ClassPathFolder("", Collections.emptySortedMap());

    private static final String ALL = "/assets/";
    private static final String FOLDER = ALL + print() + "/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    Assets() {}

    /** Where the browser finds the asset of this name. */
    public static String url(String name) {
        return FOLDER + name;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, FOLDER, FOR_EVER).addResolver(OURS);
        serve(registry, "/webjars/", FOR_EVER).addResolver(OTHERS); // their addresses hold a version already
        serve(registry, ALL + "{print:[0-9a-f]{12}}/", CacheControl.noStore())
                .addResolver(new BelowFirstFolder())
                .addResolver(OURS);
        serve(registry, "/", CacheControl.noStore()).addResolver(NONE);
    }

    private static ResourceChainRegistration serve(
            ResourceHandlerRegistry registry, String address, CacheControl kept) {
        return registry.addResourceHandler(address + "**").setCacheControl(kept).resourceChain(false);
    }

    private static String print() {
        var print = Sha256.begin();
        OURS.files().values().stream().map(Assets::content).forEach(print::update);
        return HexFormat.of().formatHex(print.digest(), 0, 6);
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
