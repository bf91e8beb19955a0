package fr.pix.certif.candidates.students;

import fr.pix.certif.platform.table.Heading;
import fr.pix.certif.platform.table.HeadingSearch;
import java.util.List;

/** A column of a register, as the exports of SIECLE and ONDE and the lists of schools call it. */
enum StudentColumn {
    LAST_NAME,
    FIRST_NAME,
    BIRTH_DATE,
    SEX,
    BIRTH_INSEE,
    BIRTH_POSTAL,
    BIRTH_TOWN,
    BIRTH_COUNTRY,
    CLASS;

    /** Case, accents and punctuation do not count; other columns are left where they are. */
    static final HeadingSearch<StudentColumn> HEADINGS = new HeadingSearch<>(List.of(
            Heading.required(
                    LAST_NAME, "Nom de famille", "Nom élève", "Nom de l'élève", "Nom de naissance", "Nom", "Last name"),
            Heading.required(
                    FIRST_NAME, "Prénom", "Prénoms", "Prénom 1", "Prénom élève", "Prénom de l'élève", "First name"),
            Heading.required(
                    BIRTH_DATE,
                    "Date de naissance",
                    "Date naissance",
                    "Date de naissance (jj/mm/aaaa)",
                    "Né(e) le",
                    "Birth date"),
            Heading.required(CLASS, "Division", "Libellé classe", "Classe", "Class"),
            Heading.optional(SEX, "Sexe", "Genre", "Sex"),
            Heading.optional(
                    BIRTH_INSEE,
                    "Code commune naissance",
                    "Code commune de naissance",
                    "Code commune naiss.",
                    "Code Insee commune naissance",
                    "Code Insee"),
            Heading.optional(BIRTH_POSTAL, "Code postal naissance", "Code postal de naissance"),
            Heading.optional(
                    BIRTH_TOWN,
                    "Commune de naissance",
                    "Commune naissance",
                    "Commune naiss.",
                    "Lieu de naissance",
                    "Ville de naissance"),
            Heading.optional(BIRTH_COUNTRY, "Pays de naissance", "Pays naissance", "Pays naiss.")));
}
