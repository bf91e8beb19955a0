package fr.pix.certif.access;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The file in which a person takes his data away: parts with a name, written as they are read and never held whole. */
public final class PersonalFile implements AutoCloseable {

    private final JsonGenerator json;

    PersonalFile(JsonMapper mapper, OutputStream out) {
        this.json = mapper.writerWithDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
    }

    /**
     * A part with entries.
     *
     * @param entries hands each entry over, names to values
     */
    public void part(String name, Consumer<Consumer<Map<String, ?>>> entries) {
        json.writeArrayPropertyStart(name);
        entries.accept(json::writePOJO);
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.writeEndObject();
        json.close();
    }
}
