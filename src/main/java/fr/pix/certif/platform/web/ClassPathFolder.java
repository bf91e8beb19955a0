package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * A folder of the class path whose files browsers may have, all of them known from the start. Any other name is not even looked
 * for: class loaders remember each name that they were asked for, and anybody may ask for as many as they like.
 *
 * @param path ends with a slash
 * @param files by their path below the folder
 */
record ClassPathFolder(String path, SortedMap<String, Resource> files) implements ResourceResolver {

    static ClassPathFolder of(String path) {
        try {
            var files = new TreeMap<String, Resource>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + path + "**/*.*")) {
                var address = file.getURL().getPath();
                files.put(address.substring(address.lastIndexOf(path) + path.length()), file);
            }
            return new ClassPathFolder(path, files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return files.get(requestPath);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String resourcePath, List<? extends Resource> locations, ResourceResolverChain chain) {
        return files.containsKey(resourcePath) ? resourcePath : null;
    }
}
