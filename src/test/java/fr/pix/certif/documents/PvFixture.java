package fr.pix.certif.documents;

import fr.pix.certif.kernel.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** PVs with valid contents: the guide's session 54, and harder ones. */
public final class PvFixture {

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

    private PvFixture() {}

    public static PvSession guide() {
        return with(0);
    }

    public static PvSession with(int participants) {
        return new PvSession(
                new SessionId(54),
                LocalDate.of(2019, 4, 19),
                LocalTime.of(13, 30),
                LocalTime.of(15, 30),
                null,
                "Site 1",
                "Salle B304",
                "Anne-Cécile Bichon",
                "",
                "Centre de Testix",
                "Identifiant local",
                new PvRevision(3, LocalDateTime.of(2019, 4, 12, 9, 5)),
                IntStream.range(0, participants)
                        .mapToObj(PvFixture::participant)
                        .toList());
    }

    /** Every text is this one. */
    public static PvSession full(String text, int participants) {
        var guide = with(participants);
        return new PvSession(
                guide.id(),
                guide.date(),
                guide.start(),
                guide.end(),
                "Saint-Pierre-et-Miquelon",
                text,
                text,
                text,
                text + "\n" + text.substring(0, Math.min(90, text.length())),
                text,
                guide.identifier(),
                guide.revision(),
                IntStream.range(0, participants)
                        .mapToObj(i -> new PvParticipant(
                                text, text, LocalDate.of(2001, 3, 21), text, text, text, i % 2 == 0 ? 33 : null))
                        .toList());
    }

    private static PvParticipant participant(int i) {
        return new PvParticipant(
                NAMES.get(i % NAMES.size()),
                FIRST_NAMES.get(i % FIRST_NAMES.size()),
                LocalDate.of(1950 + i % 60, 1 + i % 12, 1 + i % 28),
                i % 3 == 0 ? "Saint-Denis (La Réunion)" : "Paris 18e",
                i % 2 == 0 ? "prenom.nom" + i + "@etablissement-scolaire.example.fr" : "",
                i % 2 == 0 ? "MP2I-" + i : "",
                i % 7 == 0 ? 33 : null);
    }
}
