package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.convocation.Convocation;
import fr.pix.certif.candidates.convocation.ToldConvocation;
import fr.pix.certif.candidates.rights.CandidateData;
import fr.pix.certif.candidates.rights.Enrolment;
import fr.pix.certif.candidates.students.Student;
import fr.pix.certif.candidates.web.CandidatePage;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.platform.web.PageFrame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is kept about a candidate, to be read and printed. */
public record DataPage(CandidateData data, Member member) {

    public Enrolment asked() {
        return data.enrolments().getFirst();
    }

    public String name() {
        return shown(asked()).name();
    }

    /** One of his enrolments as the page of a candidate shows it. */
    public CandidatePage shown(Enrolment enrolment) {
        return new CandidatePage(
                enrolment.session(),
                enrolment.candidate(),
                enrolment.note(),
                Optional.empty(), // each of his enrolments has what was noted there
                member,
                false, // on paper nothing is corrected
                data.centre().details().type().isSchool(),
                enrolment.history(),
                null,
                List.of());
    }

    /** All that the register says of where a student was born. */
    public String birthPlace(PageFrame page, Student student) {
        var said = Stream.of(student.birthTown(), student.birthPostal(), student.birthInsee(), student.birthCountry())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? page.t("candidates.absent") : said;
    }

    public String at(Instant instant) {
        return InFigures.of(instant, member.zone());
    }

    /** What somebody was told. A session that was gone when its centre came here has no number. */
    public static String said(PageFrame page, Convocation said) {
        var when = InFigures.of(said.date());
        var time = InFigures.of(said.time());
        return said.knownSession()
                .map(session -> page.t(
                        "candidates.data.convocation.said", said.name(), session, when, time, said.site(), said.room()))
                .orElseGet(() -> page.t(
                        "candidates.data.convocation.said.gone", said.name(), when, time, said.site(), said.room()));
    }

    /** What became of a convocation's mail. */
    public String state(PageFrame page, ToldConvocation told) {
        return told.mail()
                .map(mail -> switch (mail.state()) {
                    case MailState.Sent(var at) -> page.t("candidates.data.mail.sent", at(at));
                    case MailState.Waiting _, MailState.Retrying _ -> page.t("candidates.data.mail.waiting");
                    case MailState.GivenUp _ -> page.t("candidates.data.mail.given_up");
                    case MailState.Kept _ -> page.t("candidates.data.mail.kept");
                })
                .orElseGet(() -> page.t("candidates.data.mail.forgotten"));
    }
}
