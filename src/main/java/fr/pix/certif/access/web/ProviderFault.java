package fr.pix.certif.access.web;

import fr.pix.certif.access.AccessProblem;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.platform.web.SaidAboveForm;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Why somebody who left for the identity provider is not signed in. */
enum ProviderFault implements SaidAboveForm {
    UNAVAILABLE("indisponible", HttpStatus.SERVICE_UNAVAILABLE),
    UNTRUSTED("reponse", HttpStatus.FORBIDDEN),
    /** It took too long, or another window left meanwhile. */
    LATE("delai", HttpStatus.FORBIDDEN),
    CANCELLED("abandon", HttpStatus.OK),
    TOO_WEAK("niveau", HttpStatus.FORBIDDEN),
    EMAIL_NOT_VERIFIED("adresse", HttpStatus.FORBIDDEN),
    NO_ACCOUNT("inconnu", HttpStatus.FORBIDDEN),
    BOUND_TO_ANOTHER("autre", HttpStatus.FORBIDDEN),
    WITHOUT_CENTRE("centre", HttpStatus.FORBIDDEN),
    /** All centres that he is a member of are. */
    CENTRE_SUSPENDED("suspension", HttpStatus.FORBIDDEN),
    TOO_MANY("affluence", HttpStatus.TOO_MANY_REQUESTS);

    private final String word;
    private final HttpStatus status;

    ProviderFault(String word, HttpStatus status) {
        this.word = word;
        this.status = status;
    }

    /** As it stands in an address. */
    String word() {
        return word;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    boolean isError() {
        return status.isError();
    }

    @Override
    public String text() {
        return "access.provider.fault." + word;
    }

    /** Somebody has an account, and nowhere to go with it. */
    static ProviderFault ofNotAdmitted(Problem why) {
        return why == AccessProblem.WITHOUT_CENTRE ? WITHOUT_CENTRE : CENTRE_SUSPENDED;
    }

    static Optional<ProviderFault> of(String word) {
        return Stream.of(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }
}
