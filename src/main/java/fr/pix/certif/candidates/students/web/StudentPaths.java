package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.web.CandidatePaths;
import fr.pix.certif.kernel.SessionId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the pages of a school's register are. */
public final class StudentPaths {

    public static final String REGISTER = "/eleves";
    public static final String FILE = REGISTER + "/fichier";
    public static final String CONFIRMATION = REGISTER + "/confirmation";

    static final String CLASS = REGISTER + "/classe";

    /** Where it is chosen in which session a class is enrolled. */
    public static final String CLASS_SESSION = CLASS + "/session";

    static final String REMOVAL = REGISTER + "/{eleve:\\d{1,18}}/retrait";

    /** All that is kept of a student, and the same as a file. */
    public static final String DATA = REGISTER + "/{eleve:\\d{1,18}}/donnees";

    public static final String DATA_FILE = DATA + ".json";

    static final String ENROLMENT = "/sessions/{id:\\d{1,18}}/candidats/eleves";

    private StudentPaths() {}

    static String report(UUID list) {
        return REGISTER + "?liste=" + list;
    }

    /** Who is in a class. */
    public static String ofClass(String name) {
        return CLASS + "?classe=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    public static String session(String className) {
        return CLASS_SESSION + "?classe=" + URLEncoder.encode(className, StandardCharsets.UTF_8);
    }

    public static String data(StudentId student) {
        return REGISTER + "/" + student + "/donnees";
    }

    public static String dataFile(StudentId student) {
        return data(student) + ".json";
    }

    /** Where one is taken out of the register, after a question. */
    public static String removal(StudentId student) {
        return REGISTER + "/" + student + "/retrait";
    }

    public static String enrolment(SessionId session) {
        return CandidatePaths.list(session) + "/eleves";
    }

    public static String enrolment(SessionId session, String className) {
        return enrolment(session) + "?classe=" + URLEncoder.encode(className, StandardCharsets.UTF_8);
    }

    /** The same with all boxes ticked, or none. */
    public static String enrolment(SessionId session, String className, Ticks ticks) {
        return enrolment(session, className) + "&" + Ticks.PARAMETER + "=" + ticks.word();
    }

    /** The form of a candidate, filled in with what the register says of a student. */
    public static String form(SessionId session, StudentId student) {
        return CandidatePaths.enrolment(session) + "?eleve=" + student;
    }
}
