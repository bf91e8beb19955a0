package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.TypedCandidate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** What a convocation says that can change afterwards, each as a text to compare and to show. */
public enum ConvocationField {
    NAME(Convocation::name),
    EMAIL(Convocation::email),
    SESSION(said -> said.session().toString()),
    DATE(said -> TypedCandidate.typed(said.date())),
    TIME(said -> DateTimeFormatter.ofPattern("HH:mm").format(said.time())),
    ZONE(said -> said.zone().getId()),
    SITE(Convocation::site),
    ROOM(Convocation::room),
    EXTRA_TIME(said -> said.extraTime() == null ? "" : said.extraTime() + "\u00A0%");

    private final Function<Convocation, String> text;

    ConvocationField(Function<Convocation, String> text) {
        this.text = text;
    }

    String of(Convocation said) {
        return text.apply(said);
    }
}
