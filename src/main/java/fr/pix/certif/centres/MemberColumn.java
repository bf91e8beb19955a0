package fr.pix.certif.centres;

import fr.pix.certif.platform.table.Heading;
import fr.pix.certif.platform.table.HeadingSearch;
import java.util.List;

/** A column of a members' list, in the guide's order: nom, prénom, e-mail (G5). */
enum MemberColumn {
    LAST_NAME,
    FIRST_NAME,
    EMAIL,
    ROLE;

    /** What centres call them; case, accents and punctuation do not count. */
    static final HeadingSearch<MemberColumn> HEADINGS = new HeadingSearch<>(List.of(
            Heading.required(
                    LAST_NAME, "Nom", "Nom de famille", "Nom d'usage", "Noms", "Last name", "Surname", "Family name"),
            Heading.required(FIRST_NAME, "Prénom", "Prénoms", "Prénom(s)", "First name", "Given name"),
            Heading.required(
                    EMAIL,
                    "E-mail",
                    "Mail",
                    "Courriel",
                    "Mél",
                    "Adresse mail",
                    "Adresse e-mail",
                    "Adresse courriel",
                    "Adresse électronique",
                    "E-mail du compte Pix",
                    "E-mail de leur compte Pix",
                    "Adresse e-mail du compte Pix",
                    "Email address"),
            Heading.optional(ROLE, "Rôle", "Rôles", "Role")));
}
