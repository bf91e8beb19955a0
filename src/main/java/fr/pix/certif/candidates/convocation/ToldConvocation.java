package fr.pix.certif.candidates.convocation;

import fr.pix.certif.platform.mail.WrittenMail;
import java.util.Optional;

/**
 * What a candidate was told, and the mail that told it.
 *
 * @param mail nothing where it is forgotten
 */
public record ToldConvocation(SentConvocation sent, Optional<WrittenMail> mail) {}
