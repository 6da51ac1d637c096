package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.geodata.geocoding.Answer;
import fr.repere.geodata.geocoding.FoundAddress;
import fr.repere.geodata.geocoding.Geocoder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses while somebody types one, for the page's script. */
@RestController
class AddressData {

    private static final int MOST = 6;
    private static final int LONGEST = 200;

    private final Geocoder geocoder;

    AddressData(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    @Allowed(Role.ACCOUNT)
    @GetMapping("/espace/adresses")
    Suggestions suggest(@RequestParam("q") String typed) {
        Answer answer = geocoder.suggest(typed.substring(0, Math.min(LONGEST, typed.length())), MOST);
        return new Suggestions(
                answer.withoutAddresses(),
                answer.found().stream().map(Suggestion::of).toList());
    }

    /** @param withoutAddresses whether only communes could be looked through */
    record Suggestions(boolean withoutAddresses, List<Suggestion> found) {}

    record Suggestion(
            String label,
            @Nullable String street,
            @Nullable String postalCode,
            String city,
            String commune,
            double longitude,
            double latitude,
            String precision,
            String score) {

        static Suggestion of(FoundAddress found) {
            return new Suggestion(
                    found.label(),
                    found.street(),
                    found.postalCode(),
                    found.communeName(),
                    found.commune(),
                    found.point().longitude(),
                    found.point().latitude(),
                    found.precision().code(),
                    String.format(Locale.ROOT, "%.2f", found.score()));
        }
    }
}
