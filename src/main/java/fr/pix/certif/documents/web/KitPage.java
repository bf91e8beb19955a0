package fr.pix.certif.documents.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.documents.PaperParticipant;
import fr.pix.certif.documents.PaperSession;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the invigilator's kit says beside the facts of the session: who has extra time. It is one sheet of paper whatever
 * the session is, so where there are too many names for it they are counted, and the attendance sheet has them.
 *
 * @param crowded whether the facts are so long that they must be printed small
 * @param extraTimes the shortest first; none where nobody has any, or where too many have each their own
 * @param withExtraTime how many candidates have any
 */
public record KitPage(boolean crowded, List<ExtraTime> extraTimes, int withExtraTime) {

    /** So many letters of facts are printed large. */
    private static final int FACTS = 300;

    /** So many letters of names fit beside them, or beside small ones. */
    private static final int NAMES = 700;

    private static final int NAMES_IF_CROWDED = 250;

    private static final int GROUPS = 6;

    /**
     * Those who have the same extra time.
     *
     * @param until none where the end is written by hand
     * @param names empty where there are too many
     */
    public record ExtraTime(int percent, @Nullable LocalTime until, int count, String names) {}

    static KitPage of(PaperSession session) {
        var byPercent = session.participants().stream()
                .filter(participant -> participant.extraTime() != null)
                .collect(groupingBy(
                        participant -> Objects.requireNonNull(participant.extraTime()),
                        TreeMap::new,
                        mapping(KitPage::name, toList())));
        var names = byPercent.values().stream().flatMap(List::stream).toList();
        var letters = names.stream().mapToInt(name -> name.length() + 2).sum();
        var crowded = Stream.of(session.site(), session.room(), session.invigilators(), session.centre())
                        .mapToInt(String::length)
                        .sum()
                > FACTS;
        var named = letters <= (crowded ? NAMES_IF_CROWDED : NAMES);
        var groups = byPercent.size() > GROUPS
                ? List.<ExtraTime>of()
                : byPercent.entrySet().stream()
                        .map(each -> extraTime(session, each, named))
                        .toList();
        return new KitPage(crowded, groups, names.size());
    }

    private static ExtraTime extraTime(PaperSession session, Map.Entry<Integer, List<String>> who, boolean named) {
        return new ExtraTime(
                who.getKey(),
                session.end(who.getKey()),
                who.getValue().size(),
                named ? String.join(", ", who.getValue()) : "");
    }

    private static String name(PaperParticipant participant) {
        return participant.lastName() + " " + participant.firstName();
    }
}
