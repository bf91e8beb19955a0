package fr.pix.certif.platform.web;

import java.util.UUID;

/** A session's creation form as it is sent: names and values in turn, for {@link Browser#submit}. */
public final class CreationForm {

    private CreationForm() {}

    public static String[] in(String room) {
        return new String[] {
            "site", "Site 1",
            "room", room,
            "date", "19/04/2049",
            "time", "13:30",
            "invigilators", "Camille Dupont",
            "observations", "",
            "formKey", UUID.randomUUID().toString()
        };
    }
}
