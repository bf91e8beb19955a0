package fr.pix.certif.platform.database;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Lets the database start as soon as the settings are known, long before the first bean needs it, and ends it after
 * the last context has closed: the web server has drained and the pool has given its connections back by then.
 * For a command it starts only as far as that command wants it.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the build only looks at what beans there are
        }
        var settings = DatabaseSettings.of(context.getEnvironment());
        var starting = StartingDatabase.begin(settings);
        context.getBeanFactory().registerSingleton("startingDatabase", starting);
        SpringApplication.getShutdownHandlers().add(starting::close);
        if (settings.database().use().isWaitedFor()) {
            starting.await(); // so that what is wrong with it is a sentence, before a command does anything
        }
    }
}
