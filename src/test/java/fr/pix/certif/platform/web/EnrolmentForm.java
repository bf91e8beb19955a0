package fr.pix.certif.platform.web;

import java.util.UUID;

/** A candidate's form of enrolment as it is sent: names and values in turn, for {@link Browser#submit}. */
public final class EnrolmentForm {

    private EnrolmentForm() {}

    public static String[] of(String birthName) {
        return new String[] {
            "formKey", UUID.randomUUID().toString(),
            "birth_name", birthName,
            "first_name", "Yanis",
            "sex", "M",
            "birth_date", "14/03/2007",
            "birth_country", "France",
            "postal_code", "29200",
            "birth_town", "Brest",
            "billing", "FREE"
        };
    }
}
