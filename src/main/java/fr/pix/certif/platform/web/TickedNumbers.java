package fr.pix.certif.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** The numbers of what was ticked in a list. Spring would read one that is blank as null, which is nothing that anybody ticked. */
final class TickedNumbers implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, List.class), new ConvertiblePair(String[].class, List.class));
    }

    @Override
    public boolean matches(TypeDescriptor sent, TypeDescriptor read) {
        var element = read.getElementTypeDescriptor();
        return element != null && element.getType() == Long.class;
    }

    @Override
    public List<Long> convert(@Nullable Object sent, TypeDescriptor sentType, TypeDescriptor read) {
        var texts = sent instanceof String[] several ? Arrays.stream(several) : Stream.ofNullable((String) sent);
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
