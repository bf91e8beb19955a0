package fr.pix.certif.access;

import fr.pix.certif.audit.AuditDeed;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.mail.MailPage;
import fr.pix.certif.platform.mail.Recipient;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this room keeps about a person: his account, his sign-ins, his mails, and what the audit says that he did. */
@Component
@Order(0)
class AccountData implements PersonalData {

    /** So many deeds are read at a time. */
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final SecondFactorStore secondFactors;
    private final ProviderSubjectStore providers;
    private final SignInStore signIns;
    private final MailLookup mails;
    private final AuditTrail audit;

    AccountData(
            AccountStore accounts,
            SecondFactorStore secondFactors,
            ProviderSubjectStore providers,
            SignInStore signIns,
            MailLookup mails,
            AuditTrail audit) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.providers = providers;
        this.signIns = signIns;
        this.mails = mails;
        this.audit = audit;
    }

    @Override
    public void tell(AccountId account, PersonalFile file) {
        file.part(
                "compte",
                add -> accounts.profile(account).map(AccountData::entry).ifPresent(add));
        file.part(
                "conditions_acceptees",
                add -> accounts.acceptedTerms(account)
                        .forEach((version, at) -> add.accept(Map.of("version", version, "le", at.toString()))));
        file.part(
                "second_facteur",
                add -> secondFactors
                        .find(account)
                        .ifPresent(factor ->
                                add.accept(Map.of("depuis", factor.since().toString()))));
        file.part(
                "fournisseurs_d_identite",
                add -> providers.of(account).stream().map(AccountData::entry).forEach(add));
        file.part(
                "connexions",
                add -> signIns.of(account).stream().map(AccountData::entry).forEach(add));
        file.part(
                "courriers",
                add -> accounts.emailOf(account).stream()
                        .flatMap(email -> mails.to(new Recipient(email.address())).stream())
                        .map(AccountData::entry)
                        .forEach(add));
        file.part("actions", add -> deeds(account, add));
    }

    private static Map<String, ?> entry(Profile profile) {
        return Map.of(
                "numero", profile.account().value(),
                "prenom", profile.name().first(),
                "nom", profile.name().last(),
                "e_mail", profile.email().address(),
                "ouvert_le", profile.since().toString());
    }

    private static Map<String, ?> entry(ProviderSubjectStore.Bound bound) {
        return Map.of(
                "fournisseur", bound.subject().issuer(),
                "identifiant", bound.subject().subject(),
                "depuis", bound.since().toString());
    }

    private static Map<String, ?> entry(OpenSignIn signIn) {
        return Map.of(
                "navigateur", signIn.browser(),
                "depuis", signIn.since().toString(),
                "derniere_activite", signIn.lastSeen().toString());
    }

    /** Not its subject, which may name who caused it, nor its text, which may hold a secret link. */
    private static Map<String, ?> entry(MailPage.Row mail) {
        return Map.of(
                "nature", mail.kind(),
                "langue", mail.language().getLanguage(),
                "ecrit_le", mail.createdAt().toString(),
                "etat", mail.state().told());
    }

    /** Page by page, so that no connection waits for a slow reader. */
    private void deeds(AccountId account, Consumer<Map<String, ?>> add) {
        List<AuditDeed> some = audit.by(account, null, AT_ONCE);
        while (!some.isEmpty()) {
            some.stream().map(deed -> entry(deed, account)).forEach(add);
            some = audit.by(account, some.getLast(), AT_ONCE);
        }
    }

    /** Of what he did to others only that he did: who they are is theirs, and so is what was written. */
    private static Map<String, ?> entry(AuditDeed deed, AccountId account) {
        return Map.of(
                "le", deed.at().toString(),
                "centre", deed.centre().value(),
                "operation", deed.operation().name(),
                "objet",
                        deed.isAbout(account)
                                ? deed.subject().text()
                                : deed.subject().kind(),
                "champs", deed.fields());
    }
}
