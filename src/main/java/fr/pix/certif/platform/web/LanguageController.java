package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps the language that the reader chose in the footer, in a cookie, and goes back to the page. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/langue/{language:fr|en}")
    String choose(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.of(language));
        return "redirect:" + LocalPath.of(retour);
    }
}
