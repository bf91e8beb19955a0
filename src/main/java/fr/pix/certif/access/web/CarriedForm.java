package fr.pix.certif.access.web;

import fr.pix.certif.platform.web.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;

/** A form that travels through the sign-in page in its hidden fields. */
final class CarriedForm {

    private CarriedForm() {}

    static KeptForm in(HttpServletRequest request) {
        var fields = new HashMap<String, String[]>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(SignInPage.CARRIED)) {
                fields.put(name.substring(SignInPage.CARRIED.length()), values);
            }
        });
        return KeptForm.of(fields);
    }
}
