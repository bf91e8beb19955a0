package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A code on paper that stands in once for the phone: 137 random bits in 28 signs, none of which is misread. */
public record RecoveryCode(String text) {

    static final int AT_ONCE = 10;

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;
    private static final int GROUP = 4;

    /** Sheets that were printed before have codes of 25 signs. */
    private static final Pattern FORM = Pattern.compile("[%1$s]{%2$d}|[%1$s]{25}".formatted(SIGNS, LENGTH));

    private static final SecureRandom RANDOM = new SecureRandom();

    static List<RecoveryCode> drawAll() {
        return Stream.generate(RecoveryCode::draw).limit(AT_ONCE).toList();
    }

    static Optional<RecoveryCode> parse(String folded) {
        return FORM.matcher(folded).matches() ? Optional.of(new RecoveryCode(folded)) : Optional.empty();
    }

    private static RecoveryCode draw() {
        return new RecoveryCode(IntStream.generate(() -> SIGNS.charAt(RANDOM.nextInt(SIGNS.length())))
                .limit(LENGTH)
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }

    /** In groups, as it is read from paper. */
    public String shown() {
        return IntStream.iterate(0, from -> from < LENGTH, from -> from + GROUP)
                .mapToObj(from -> text.substring(from, from + GROUP))
                .collect(Collectors.joining("-"));
    }

    /** What the database keeps; nobody tries 2¹³⁷ texts. */
    SecretToken.Hash hashFor(AccountId account) {
        return SecretToken.Hash.of("recovery " + account + ' ' + text);
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
