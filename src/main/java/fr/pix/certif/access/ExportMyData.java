package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a person all that is kept about him (RGPD, articles 15 and 20), each room's part by the room itself: to be read, and
 * as a file. {@code docs/personal-data.md} says where each column is in it.
 */
@Component
public class ExportMyData {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMyData.class);

    private final List<PersonalData> rooms;
    private final JsonMapper json;
    private final Texts texts;
    private final Settings settings;
    private final Clock clock;

    ExportMyData(List<PersonalData> rooms, JsonMapper json, Texts texts, Settings settings, Clock clock) {
        this.rooms = rooms;
        this.json = json;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the file as it is read from the database, with its explanations in a language. */
    public void write(AccountId account, Locale language, OutputStream out) {
        try (var file = new PersonalFile(json, out)) {
            file.about(about(language));
            rooms.forEach(room -> room.tell(account, file));
            file.end();
        }
        LOG.info("account {} took its data away", account);
    }

    /** The same to be read: of what there is much of, the beginning. */
    public List<PersonalPart> read(AccountId account) {
        var parts = new ArrayList<PersonalPart>();
        rooms.forEach(room -> room.tell(account, (name, told) -> parts.add(PersonalPart.of(name, told))));
        return parts;
    }

    private Map<String, String> about(Locale language) {
        var about = new LinkedHashMap<String, String>();
        about.put("etabli_le", clock.instant().toString());
        var operator = settings.operator().said(texts, language);
        about.put("responsable", operator.name());
        about.put("contact", operator.dataProtectionEmail());
        about.put("finalite", texts.text(language, "access.data.purpose"));
        about.put("base_legale", texts.text(language, "access.data.basis"));
        about.put("destinataires", texts.text(language, "access.data.recipients"));
        about.put("origine", texts.text(language, "access.data.source"));
        about.put(
                "duree_de_conservation",
                texts.text(language, "access.data.retention", texts.text(language, settings.retention())));
        about.put("vos_droits", texts.text(language, "access.data.rights"));
        return about;
    }
}
