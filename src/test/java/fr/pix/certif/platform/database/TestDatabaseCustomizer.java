package fr.pix.certif.platform.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points a context at a test database.
 *
 * @param owner the class that has a database of its own; shared if none
 * @param spread by centre
 */
record TestDatabaseCustomizer(@Nullable Class<?> owner, boolean spread) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        var database = owner == null ? TestDatabase.shared() : spread ? SpreadPlans.fresh() : TestDatabase.fresh();
        TestPropertyValues.of(database.settings()).applyTo(context);
    }

    /** Found by Spring's test framework; applies to every {@code @SpringBootTest}. */
    static class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            if (!AnnotatedElementUtils.hasAnnotation(testClass, SpringBootTest.class)) {
                return null;
            }
            var alone = AnnotatedElementUtils.findMergedAnnotation(testClass, FreshDatabase.class);
            return new TestDatabaseCustomizer(
                    alone == null ? null : testClass, alone != null && alone.spreadByCentre());
        }
    }
}
