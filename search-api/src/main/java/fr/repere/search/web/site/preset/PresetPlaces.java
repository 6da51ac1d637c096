package fr.repere.search.web.site.preset;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.preset.PresetDepartements;
import fr.repere.search.place.TerritoryCache;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Reads them. What is malformed, of another hand, or too old is as if it were not there. */
@Component
public class PresetPlaces {

    private final PresetSettings settings;
    private final TerritoryCache territories;
    private final InstantSource clock;

    @Autowired
    PresetPlaces(PresetSettings settings, TerritoryCache territories) {
        this(settings, territories, InstantSource.system());
    }

    PresetPlaces(PresetSettings settings, TerritoryCache territories, InstantSource clock) {
        this.settings = settings;
        this.territories = territories;
        this.clock = clock;
    }

    /** The départements of who asks, those that exist; nothing keeps an answer that depends on them for somebody else. */
    public List<TerritoryDocument> of(HttpServletRequest request, HttpServletResponse response) {
        if (settings.secret().isEmpty()) {
            return List.of();
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        Cookie cookie = WebUtils.getCookie(request, PresetDepartements.COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(given -> PresetDepartements.read(given.getValue(), settings.secret(), clock.instant()))
                .map(preset -> preset.codes().stream()
                        .flatMap(code -> territories.find("departement:" + code).stream())
                        .toList())
                .orElse(List.of());
    }
}
