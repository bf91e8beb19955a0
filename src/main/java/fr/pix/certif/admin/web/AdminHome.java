package fr.pix.certif.admin.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.admin.AdministratorLookup;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.platform.web.HomePath;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An administrator who is no member has no sessions to go to: he begins with the centres. */
@Component
class AdminHome implements HomePath {

    private final AdministratorLookup administrators;
    private final MemberLookup members;

    AdminHome(AdministratorLookup administrators, MemberLookup members) {
        this.administrators = administrators;
        this.members = members;
    }

    @Override
    public Optional<String> home() {
        return SignedIn.current()
                .map(SignedIn::account)
                .filter(account -> members.of(account).isEmpty())
                .flatMap(administrators::of)
                .map(_ -> AdminPaths.CENTRES);
    }
}
