package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands a person all that is kept about him, each room's part by the room itself. */
@Component
public class ExportMyData {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMyData.class);

    private final List<PersonalData> rooms;
    private final JsonMapper json;

    ExportMyData(List<PersonalData> rooms, JsonMapper json) {
        this.rooms = rooms;
        this.json = json;
    }

    /** Writes the file as it is read from the database. */
    public void write(AccountId account, OutputStream out) {
        try (var file = new PersonalFile(json, out)) {
            rooms.forEach(room -> room.tell(account, file));
        }
        LOG.info("account {} took its data away", account);
    }
}
