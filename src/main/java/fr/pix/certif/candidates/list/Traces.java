package fr.pix.certif.candidates.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** What a report shows, as a print: two reports of the same print would do the same. */
final class Traces {

    private Traces() {}

    static Stream<String> of(Candidate candidate) {
        return Stream.of(candidate.id().toString(), Integer.toString(candidate.version()));
    }

    static Stream<String> of(CandidateDetails details) {
        var typed = TypedCandidate.of(details);
        return Arrays.stream(CandidateField.values()).map(typed::text);
    }

    static String print(Stream<String> traces) {
        try {
            var print = MessageDigest.getInstance("SHA-256");
            traces.forEach(trace -> {
                print.update(trace.getBytes(UTF_8));
                print.update((byte) 0);
            });
            return HexFormat.of().formatHex(print.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
