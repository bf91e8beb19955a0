package fr.pix.certif.sessions;

/** The session that the guide creates, as it was typed (G47). */
public final class SessionFixture {

    public static final TypedSession GUIDE =
            new TypedSession("Site 1", "Salle B304", "19/04/2049", "13:30", "Anne-Cécile Bichon", "");

    private SessionFixture() {}

    public static TypedSession inRoom(String room) {
        return new TypedSession(GUIDE.site(), room, GUIDE.date(), GUIDE.time(), GUIDE.invigilators(), "");
    }

    public static TypedSession on(String date, String time) {
        return new TypedSession(GUIDE.site(), GUIDE.room(), date, time, GUIDE.invigilators(), "");
    }

    public static TypedSession with(SessionField field, String text) {
        return GUIDE.with(new TypedSession(text, text, text, text, text, text), java.util.List.of(field.id()));
    }
}
