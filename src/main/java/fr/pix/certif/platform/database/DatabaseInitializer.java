package fr.pix.certif.platform.database;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Lets the database start as soon as the settings are known, long before the first bean needs it, and ends it after
 * the last context has closed: the web server has drained and the pool has given its connections back by then.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the build only looks at what beans there are
        }
        var starting = StartingDatabase.begin(DatabaseSettings.of(context.getEnvironment()));
        context.getBeanFactory().registerSingleton("startingDatabase", starting);
        SpringApplication.getShutdownHandlers().add(starting::close);
    }
}
