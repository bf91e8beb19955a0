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

    static final String ENROLMENT = "/sessions/{id:\\d{1,18}}/candidats/eleves";

    private StudentPaths() {}

    static String report(UUID list) {
        return REGISTER + "?liste=" + list;
    }

    public static String enrolment(SessionId session) {
        return CandidatePaths.list(session) + "/eleves";
    }

    public static String enrolment(SessionId session, String className) {
        return enrolment(session) + "?classe=" + URLEncoder.encode(className, StandardCharsets.UTF_8);
    }

    /** The form of a candidate, filled in with what the register says of a student. */
    public static String form(SessionId session, StudentId student) {
        return CandidatePaths.enrolment(session) + "?eleve=" + student;
    }
}
