package fr.pix.certif.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be refused or go wrong, as people and programs are told, for those who build pages. */
public record ErrorsPage(List<Room> rooms) {

    public int size() {
        return rooms.stream().mapToInt(room -> room.problems().size()).sum();
    }

    /** The problems of one list. */
    public record Room(String name, List<Told> problems) {}

    /**
     * One problem.
     *
     * @param status the HTTP status of its page
     * @param texts what is said in each language
     * @param json what a program is told; none for what stands under a field of a form
     */
    public record Told(
            String code,
            String kind,
            int status,
            List<Said> texts,
            @Nullable String json) {}

    /**
     * What is said in one language.
     *
     * @param advice what to do; none where the title says it, under its field
     */
    public record Said(String lang, String title, @Nullable String advice) {}
}
