package fr.pix.certif.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class PlatformConfiguration {

    /** The only clock; what it says is turned into local time by each site's zone. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
