package fr.pix.certif.documents;

import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.kernel.SessionId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Papers with valid contents: those of the guide's session 54, and harder ones. */
public final class PaperFixture {

    private static final List<String> NAMES = List.of(
            "BICHON", "DE LA ROCHEFOUCAULD-MONTBEL", "ÉTIENNE", "NGUYỄN", "O'CONNOR", "SAINT-JEAN", "ZOLA", "LE GALL");
    private static final List<String> FIRST_NAMES =
            List.of("Anne-Cécile", "Jean-Baptiste Marie Emmanuel", "Zoé", "Thị Hồng", "Léa", "Aminata", "Émile");

    /** Texts that have broken documents elsewhere. */
    public static final List<String> HARD_TEXTS = List.of(
            "<b>Léa</b> & \"Zoé\" 'd''Or' ]]>",
            "=1+1",
            "+33 6",
            "@SUM(A1)",
            "😀👩‍👩‍👧 Léa",
            "שלום عربي",
            "a".repeat(255),
            "Lycée polyvalent régional Jean Moulin ".repeat(8).substring(0, 255).strip());

    private PaperFixture() {}

    public static PaperSession guide() {
        return with(0);
    }

    public static PaperSession with(int participants) {
        return with(Duration.ofHours(2), participants);
    }

    static PaperSession lasting(Duration duration) {
        return with(duration, 0);
    }

    /** In Paris, for two hours. */
    static PaperSession at(LocalDate date, LocalTime start) {
        return with(date, start, Duration.ofHours(2), 0);
    }

    private static PaperSession with(Duration duration, int participants) {
        return with(LocalDate.of(2019, 4, 19), LocalTime.of(13, 30), duration, participants);
    }

    private static PaperSession with(LocalDate date, LocalTime start, Duration duration, int participants) {
        return new PaperSession(
                new SessionId(54),
                date,
                start,
                duration,
                ZoneId.of("Europe/Paris"),
                null,
                "Site 1",
                "Salle B304",
                "Anne-Cécile Bichon",
                "",
                "",
                "Centre de Testix",
                "Identifiant local",
                "XLTT58",
                new PaperRevision(3, LocalDateTime.of(2019, 4, 12, 9, 5)),
                LocalDate.of(2021, 4, 19),
                IntStream.range(0, participants)
                        .mapToObj(PaperFixture::participant)
                        .toList());
    }

    /** The same with one line of observations, and all of them at this address. */
    public static PaperSession observed(int participants, String observations, String email) {
        var guide = with(participants);
        return new PaperSession(
                guide.id(),
                guide.date(),
                guide.start(),
                guide.duration(),
                guide.zone(),
                null,
                guide.site(),
                guide.room(),
                guide.invigilators(),
                observations,
                "",
                guide.centre(),
                guide.identifier(),
                guide.code(),
                guide.revision(),
                guide.until(),
                guide.participants().stream()
                        .map(who -> new PaperParticipant(
                                who.lastName(),
                                who.firstName(),
                                who.birthDate(),
                                who.birthPlace(),
                                email,
                                who.identifier(),
                                who.extraTime(),
                                who.note()))
                        .toList());
    }

    /** Every text is this one. */
    public static PaperSession full(String text, int participants) {
        var guide = with(participants);
        return new PaperSession(
                guide.id(),
                guide.date(),
                guide.start(),
                guide.duration(),
                ZoneId.of("America/Miquelon"),
                "Saint-Pierre-et-Miquelon",
                text,
                text,
                text,
                text + "\n" + text.substring(0, Math.min(90, text.length())),
                text,
                text,
                guide.identifier(),
                guide.code(),
                guide.revision(),
                guide.until(),
                IntStream.range(0, participants)
                        .mapToObj(i -> new PaperParticipant(
                                text,
                                text,
                                LocalDate.of(2001, 3, 21),
                                text,
                                text,
                                text,
                                i % 2 == 0 ? 33 : null,
                                new CandidateNote("12345678901234567", true, text)))
                        .toList());
    }

    private static PaperParticipant participant(int i) {
        return new PaperParticipant(
                NAMES.get(i % NAMES.size()),
                FIRST_NAMES.get(i % FIRST_NAMES.size()),
                LocalDate.of(1950 + i % 60, 1 + i % 12, 1 + i % 28),
                i % 3 == 0 ? "Saint-Denis (La Réunion)" : "Paris 18e",
                i % 2 == 0 ? "prenom.nom" + i + "@etablissement-scolaire.example.fr" : "",
                i % 2 == 0 ? "MP2I-" + i : "",
                i % 7 == 0 ? 33 : null,
                CandidateNote.NONE);
    }
}
