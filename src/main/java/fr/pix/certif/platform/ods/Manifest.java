package fr.pix.certif.platform.ods;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The list of an .ods' files (META-INF/manifest.xml). */
final class Manifest {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    Manifest(String version, String type) {
        xml.append("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"")
                .append(PieceList.attribute("manifest:version", version))
                .append("><manifest:file-entry manifest:full-path=\"/\"")
                .append(PieceList.attribute("manifest:version", version))
                .append(PieceList.attribute("manifest:media-type", type))
                .append("/>");
    }

    void add(String name, String type) {
        xml.append("<manifest:file-entry")
                .append(PieceList.attribute("manifest:full-path", name))
                .append(PieceList.attribute("manifest:media-type", type))
                .append("/>");
    }

    byte[] xml() {
        return (xml + "</manifest:manifest>").getBytes(UTF_8);
    }
}
