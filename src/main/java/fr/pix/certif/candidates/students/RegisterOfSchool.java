package fr.pix.certif.candidates.students;

import fr.pix.certif.centres.SchoolRegister;
import fr.pix.certif.kernel.CentreId;
import org.springframework.stereotype.Component;

/** Without a school nobody sees its register, nor could take anybody out: it goes when the centre becomes something else. */
@Component
class RegisterOfSchool implements SchoolRegister {

    private final StudentStore store;

    RegisterOfSchool(StudentStore store) {
        this.store = store;
    }

    @Override
    public int students(CentreId centre) {
        return store.count(centre);
    }

    @Override
    public int empty(CentreId centre) {
        return store.removeAll(centre);
    }
}
