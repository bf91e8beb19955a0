package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.students.ImportStudents.Done;
import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import fr.pix.certif.platform.table.HandedOver.Kept;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Registers between their check and their confirmation. The list, not its report: whoever looks again sees what it would do
 * by now.
 */
@Component
public class CheckedStudentLists {

    private final HandedOver handedOver;

    CheckedStudentLists(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /** The key by which it is found again. */
    public UUID keep(Member by, StudentList list) {
        return handedOver.keep(desk(by), list);
    }

    /** With what its import did, once it is imported. Nothing for anybody else, for another centre, or after an hour. */
    public Optional<Kept<StudentList, Done>> find(Member by, UUID key) {
        return handedOver.find(desk(by), key, StudentList.class, Done.class);
    }

    void done(UUID key, Done done) {
        handedOver.done(key, done);
    }

    private static Desk desk(Member by) {
        return new Desk(by.account(), "register " + by.centre());
    }
}
