package fr.pix.certif.access;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file in which a person takes his data away: parts with a name, written as they are read and never held whole. What
 * broke off is no JSON, and whoever asked for it may still be told so in its stead.
 */
final class PersonalFile implements PersonalParts, AutoCloseable {

    private final JsonGenerator json;

    PersonalFile(JsonMapper mapper, OutputStream out) {
        this.json = mapper.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .createGenerator(out);
        json.writeStartObject();
    }

    /** What holds for all of it. */
    void about(Map<String, String> about) {
        json.writePOJOProperty("a_propos", about);
    }

    @Override
    public void part(String name, Consumer<Consumer<PersonalEntry>> entries) {
        json.writeArrayPropertyStart(name);
        entries.accept(entry -> json.writePOJO(entry.named()));
        json.writeEndArray();
    }

    /** It is whole. */
    void end() {
        json.writeEndObject();
    }

    /** Ends nothing: without {@link #end}, the file lacks its end. */
    @Override
    public void close() {
        json.close();
    }
}
