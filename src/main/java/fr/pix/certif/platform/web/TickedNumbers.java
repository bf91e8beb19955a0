package fr.pix.certif.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.NumberUtils;

/**
 * The numbers of what was ticked in a list. Spring would read one that is blank as null, which is nothing that anybody ticked; and
 * does so still where another is none here, so that all that it takes for a number is one, « 0x1F » too.
 */
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
                .map(text -> NumberUtils.parseNumber(text, Long.class))
                .toList();
    }
}
