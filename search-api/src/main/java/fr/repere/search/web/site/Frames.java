package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.BaseMap;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the frame of the page that a request asks for. */
@Component
public class Frames {

    private final SiteSettings settings;
    private final Assets assets;
    private final BaseMap baseMap;

    Frames(SiteSettings settings, Assets assets, BaseMap baseMap) {
        this.settings = settings;
        this.assets = assets;
        this.baseMap = baseMap;
    }

    /** The frame of a page of the site; of any other path, in French. */
    public Frame of(HttpServletRequest request) {
        String path = SitePaths.asked(request);
        Language language = SitePaths.languageOf(path).orElse(Language.FR);
        // A page that is not in the eight languages leads to the home pages of the others.
        boolean ofSite = SitePaths.languageOf(path).isPresent();
        String query = ofSite ? request.getQueryString() : null;
        return new Frame(
                language,
                ofSite ? SitePaths.withoutLanguage(path) : "/",
                query == null ? "" : "?" + query,
                site(request),
                settings,
                assets,
                baseMap);
    }

    private String site(HttpServletRequest request) {
        return settings.address().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : settings.address().strip().replaceAll("/+$", "");
    }
}
