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
     * @param place where it is read
     * @param status the HTTP status of the page that says it
     * @param texts what is said in each language
     * @param json what a program is told; none for what stands on another page
     */
    public record Told(
            String code,
            String kind,
            Place place,
            int status,
            List<Said> texts,
            @Nullable String json) {}

    /** Where a person reads it. */
    public enum Place {
        /** On a page of its own. */
        PAGE,
        /** Under its field. */
        FIELD,
        /** Above a form that can be sent all the same. */
        ABOVE_FORM
    }

    /**
     * What is said in one language.
     *
     * @param advice what to do; none where the title says it, under its field
     */
    public record Said(String lang, String title, @Nullable String advice) {}
}
