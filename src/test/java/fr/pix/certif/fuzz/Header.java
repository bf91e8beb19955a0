package fr.pix.certif.fuzz;

/** A line of a message's head, whatever stands in it. */
record Header(String name, String value) {

    static Header of(String line) {
        var colon = line.indexOf(':');
        return colon < 0
                ? new Header(line, "")
                : new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }
}
