package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.util.List;

/** One file inside the zip that an .ods is. */
sealed interface OdsPart<T> {

    void write(T model, OdsPackage document) throws IOException;

    /** The same in every document: compressed once, copied ever after. */
    record Ready<T>(PackedEntry entry) implements OdsPart<T> {

        @Override
        public void write(T model, OdsPackage document) throws IOException {
            document.copy(entry);
        }
    }

    /** Written anew for each model. */
    record Filled<T>(String name, List<Piece<T>> pieces) implements OdsPart<T> {

        @Override
        public void write(T model, OdsPackage document) throws IOException {
            try (var xml = new XmlOutput(document.begin(name))) {
                Piece.writeAll(pieces, model, xml);
            }
            document.end();
        }
    }
}
