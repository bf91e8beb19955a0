package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.arrival.References.Kind;
import fr.pix.certif.documents.ArrivingPaper;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.filled.ArrivingRemarks;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.AccessCode;
import fr.pix.certif.sessions.ArrivingSession;
import fr.pix.certif.sessions.SessionDetails;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lines about sessions and their papers. */
final class SessionLines {

    static final int REMARKS = 500;

    private static final Pattern CODE = Pattern.compile("[A-Z]{4}[0-9]{2}");
    private static final AccessCode NO_CODE = new AccessCode("AAAA00");
    private static final Pattern PAPER =
            Pattern.compile(Arrays.stream(Paper.values()).map(Paper::id).collect(Collectors.joining("|")));

    private SessionLines() {}

    /** @param number its number there, asked for apart */
    static ArrivingSession session(JsonLine line, long number, References references) {
        line.passOver("remarques_du_pv");
        var code = line.matching("code_acces", CODE, "wants a code such as XLTT58");
        return new ArrivingSession(
                number,
                line.list(
                        "anciens_numeros",
                        "wants a list of numbers",
                        node -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null),
                new SessionDetails(
                        line.text("site", 1, SessionDetails.LINE),
                        line.text("salle", 1, SessionDetails.LINE),
                        line.date("date"),
                        line.time("heure"),
                        line.text("surveillants", 1, SessionDetails.LINE),
                        line.text("observations", 0, SessionDetails.OBSERVATIONS)),
                line.zone("fuseau"),
                code.isEmpty() ? NO_CODE : new AccessCode(code),
                line.small("candidats", 0, Integer.MAX_VALUE),
                line.small("revision", 1, Integer.MAX_VALUE),
                new AccountId(line.reference("creee_par", references, Kind.ACCOUNT)),
                line.instant("creee_le"),
                line.instant("modifiee_le"));
    }

    static ArrivingPaper paper(JsonLine line, References references, EventNumbers events) {
        line.passOver("par");
        var paper =
                line.matching("document", PAPER, "is none of " + PAPER.pattern().replace("|", ", "));
        return new ArrivingPaper(
                new SessionId(line.reference("session", references, Kind.SESSION)),
                paper.isEmpty() ? Paper.PV : Paper.valueOf(paper.toUpperCase(Locale.ROOT)),
                HistoryLines.event(line, events),
                line.instant("telecharge_le"),
                new AccountId(line.reference("compte", references, Kind.ACCOUNT)));
    }

    static ArrivingRemarks remarks(JsonLine line, References references, EventNumbers events) {
        return new ArrivingRemarks(
                new SessionId(line.reference("session", references, Kind.SESSION)),
                HistoryLines.event(line, events),
                line.text("remarques", 0, REMARKS));
    }
}
