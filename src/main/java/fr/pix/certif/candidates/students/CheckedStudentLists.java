package fr.pix.certif.candidates.students;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers between their check and their confirmation. */
@Component
class CheckedStudentLists {

    private final HandedOver handedOver;

    CheckedStudentLists(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    UUID keep(Member by, List<Student> students) {
        return handedOver.keep(desk(by), students);
    }

    /** Takes it away, so that it is imported once; nothing for anybody else, for another centre, or after an hour. */
    Optional<List<Student>> take(Member by, UUID key) {
        return handedOver.take(desk(by), key, Student[].class).map(List::of);
    }

    private static Desk desk(Member by) {
        return new Desk(by.account(), "students " + by.centre());
    }
}
