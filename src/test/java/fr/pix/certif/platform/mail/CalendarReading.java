package fr.pix.certif.platform.mail;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** What ical4j, which knows nothing of us, reads in a file of ours. */
public final class CalendarReading {

    private CalendarReading() {}

    /** The properties of the one event in it, by their names; the file has nothing that it would complain of. */
    public static Map<String, String> event(InputStream file) throws Exception {
        var calendar = new CalendarBuilder().build(file);
        assertThat(calendar.validate().getEntries()).isEmpty();
        var events = calendar.<VEvent>getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.getFirst().getProperties().stream().collect(toMap(Property::getName, Property::getValue));
    }
}
