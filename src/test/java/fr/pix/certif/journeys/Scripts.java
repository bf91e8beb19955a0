package fr.pix.certif.journeys;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Whether a story's browser runs scripts: it does, and in all of the tests ({@code ./certif test --all}) the story is told
 * once more to one that does not.
 */
final class Scripts implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Boolean.getBoolean("certif.all")
                ? Stream.of(Arguments.of(true), Arguments.of(false))
                : Stream.of(Arguments.of(true));
    }
}
