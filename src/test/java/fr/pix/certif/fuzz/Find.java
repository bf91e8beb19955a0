package fr.pix.certif.fuzz;

import java.util.List;

/** Something that must not happen and did: who asked what, what came, and what the log says of it. */
record Find(String what, String number, Visitor who, Message asked, String answered, List<String> logged) {

    @Override
    public String toString() {
        return """
                %s
                --- request %s, by %s
                %s
                --- answer
                %s
                --- log
                %s
                """.formatted(what, number, who, asked, answered, String.join("\n", logged));
    }
}
