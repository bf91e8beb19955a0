package fr.pix.certif.platform.sheet;

/** The namespaces of what is read in a sheet. */
enum Vocabulary {
    OFFICE("urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    TABLE("urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    TEXT("urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    /** LibreOffice's own, which tells a failed formula from an empty text. */
    EXTENSION("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0");

    private final String uri;

    Vocabulary(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }
}
