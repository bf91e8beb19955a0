package fr.pix.certif.platform.web;

import fr.pix.certif.platform.web.ErrorPage.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * What somebody typed into a form that was not taken: the page that says why shows it, to be copied. Of a form's fields those
 * are typed which a room has a name for ({@code <room>.typed.<field>}): never a secret, nor what the page itself put in.
 */
final class TypedTexts {

    private TypedTexts() {}

    /** What the request sent, as far as it was read; nothing that another site may have filled in. */
    static KeptForm in(HttpServletRequest request) {
        return AnotherSite.sent(request) ? KeptForm.NONE : KeptForm.whole(Intake.form(request));
    }

    /** The fields that were typed, in the form's order, each by its name; not those that were left empty. */
    static List<TypedText> of(KeptForm form, PageFrame frame) {
        return form.fields().entrySet().stream()
                .flatMap(field -> frame.texts().typed(frame.locale(), field.getKey()).stream()
                        .map(name -> new TypedText(name, written(field.getValue()))))
                .filter(typed -> !typed.values().isEmpty())
                .toList();
    }

    private static List<String> written(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }
}
