package fr.pix.certif.centres.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;

/** The centre that somebody used last in his browser: where an address leads that names none. */
final class LastCentre {

    private static final HostCookie COOKIE = new HostCookie("certif-centre", Duration.ofDays(365));

    private LastCentre() {}

    /** The one used last, or the oldest. */
    static Member among(List<Member> mine, HttpServletRequest request) {
        var last = COOKIE.read(request).orElse("");
        return mine.stream()
                .filter(member -> member.centre().toString().equals(last))
                .findFirst()
                .orElseGet(mine::getFirst);
    }

    static void is(Member member, HttpServletRequest request, HttpServletResponse response) {
        var centre = member.centre().toString();
        if (!COOKIE.read(request).orElse("").equals(centre)) {
            COOKIE.give(centre, request, response);
        }
    }
}
