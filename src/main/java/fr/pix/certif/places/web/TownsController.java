package fr.pix.certif.places.web;

import fr.pix.certif.places.Town;
import fr.pix.certif.places.TownLookup;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells forms, while somebody types, the towns of a postal code, those whose name begins so, or both. */
@Controller
class TownsController {

    /** The list changes with a new version of the application. */
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final TownLookup towns;

    TownsController(TownLookup towns) {
        this.towns = towns;
    }

    @GetMapping("/lieux/communes")
    ResponseEntity<List<Town>> propose(
            @RequestParam(name = "code-postal", defaultValue = "") String postalCode,
            @RequestParam(name = "nom", defaultValue = "") String name) {
        var found = postalCode.isBlank() ? towns.beginningWith(name) : towns.ofPostalCode(postalCode, name);
        return ResponseEntity.ok().cacheControl(A_WHILE).body(found);
    }
}
