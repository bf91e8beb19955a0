package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be asked about a school's register. */
@Component
public class StudentLookup {

    private final StudentStore store;

    StudentLookup(StudentStore store) {
        this.store = store;
    }

    /**
     * Asks that the centre is a school: nobody else has a register.
     *
     * @throws Refusal with {@link StudentProblem#NO_SCHOOL}
     */
    public void requireSchool(Member by) {
        if (!by.isOfSchool()) {
            throw new Refusal(StudentProblem.NO_SCHOOL);
        }
    }

    /**
     * How many students there are in each class, in French order; last those of no class, under an empty name.
     *
     * @throws Refusal with {@link StudentProblem#NO_SCHOOL}
     */
    public Map<String, Integer> classes(Member by) {
        requireSchool(by);
        return store.classes(by.centre());
    }

    /**
     * Who is in a class, by name; under an empty name who is in none.
     *
     * @throws Refusal with {@link StudentProblem#NO_SCHOOL}
     */
    public Map<StudentId, Student> ofClass(Member by, String name) {
        requireSchool(by);
        return store.ofClass(by.centre(), name);
    }

    /**
     * A student, with what is kept beside him.
     *
     * @throws Refusal with {@link StudentProblem#NOT_FOUND}
     */
    public ListedStudent get(Member by, StudentId id) {
        return store.listed(by.centre(), id).orElseThrow(() -> new Refusal(StudentProblem.NOT_FOUND));
    }

    /** Who is of the same names and date of birth, if anybody. */
    public Optional<ListedStudent> like(Member by, CandidateKey who) {
        return store.find(by.centre(), who);
    }

    public Optional<Student> find(Member by, StudentId id) {
        return store.find(by.centre(), List.of(id)).values().stream().findFirst();
    }
}
