package fr.repere.search.web.ogc;

import fr.repere.search.ogc.Links;
import fr.repere.search.ogc.PublicSite;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The site as it is configured, or as the request in hand reached it. */
@Component
class CurrentSite implements PublicSite {

    private final OgcSettings settings;

    CurrentSite(OgcSettings settings) {
        this.settings = settings;
    }

    @Override
    public String address() {
        String configured = settings.publicSite();
        return configured == null || configured.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : configured.strip().replaceAll("/+$", "");
    }

    /** The links of the documents. */
    Links links() {
        return new Links(address() + "/ogc");
    }
}
