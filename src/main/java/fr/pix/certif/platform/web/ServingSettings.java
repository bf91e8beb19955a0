package fr.pix.certif.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is served at once, and how long a wish to stop waits.
 *
 * @param drainSeconds how long this copy goes on serving once it told the load balancer that it stops
 */
@ConfigurationProperties("certif")
record ServingSettings(
        @DefaultValue("0") int drainSeconds, @DefaultValue Requests requests) {

    /**
     * What is taken in.
     *
     * @param atOnce requests that are worked on at once
     * @param waiting how many more may wait for their turn
     * @param patience how long they wait
     * @param uploads files and other large bodies that are held at once
     * @param uploadsByAddress of these, how many may come from one address
     * @param smallBodies what all other bodies may hold of memory together
     * @param smallBodiesByAddress of that, how much may come from one address
     * @param bodyGrace how long a body may take, however slow
     * @param bodyRate how much of it must come each second after that
     * @param answerGrace how long an answer's reader may be waited for in all, however slow
     * @param answerRate how much he must read each second after that
     */
    record Requests(
            @DefaultValue("256") int atOnce,
            @DefaultValue("256") int waiting,
            @DefaultValue("5s") Duration patience,
            @DefaultValue("12") int uploads,
            @DefaultValue("4") int uploadsByAddress,
            @DefaultValue("32MB") DataSize smallBodies,
            @DefaultValue("8MB") DataSize smallBodiesByAddress,
            @DefaultValue("20s") Duration bodyGrace,
            @DefaultValue("16KB") DataSize bodyRate,
            @DefaultValue("60s") Duration answerGrace,
            @DefaultValue("8KB") DataSize answerRate) {}

    ServingSettings {
        if (drainSeconds < 0) {
            throw new IllegalArgumentException("CERTIF_DRAIN_SECONDS must be 0 or more");
        }
        if (requests.atOnce < 1 || requests.waiting < 0 || requests.uploads < 1 || requests.uploadsByAddress < 1) {
            throw new IllegalArgumentException("CERTIF_REQUESTS_… must let at least one request in");
        }
    }
}
