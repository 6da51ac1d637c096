package fr.repere.admin.favourite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public site is.
 *
 * @param address for browsers, without a slash at the end
 * @param search where this application asks its search, when that is another address: behind a proxy, say
 * @param patience how long one page of an answer may take
 */
@ConfigurationProperties("repere.public-site")
public record PublicSite(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("") String search,
        @DefaultValue("10s") Duration patience) {

    /** Takes slashes at the ends away; the search is at the site's own address when none is given. */
    public PublicSite {
        address = address.replaceAll("/+$", "");
        search = search.isBlank() ? address : search.replaceAll("/+$", "");
    }

    /** The page of a fiche. */
    public String fiche(Locale language, String slug) {
        return page(language, "/fiches/" + encoded(slug));
    }

    /** The page of a search's results. @param query as addresses have it */
    public String results(Locale language, String query) {
        return page(language, "/recherche") + (query.isEmpty() ? "" : "?" + query);
    }

    /** The page of a selection. */
    public String selection(Locale language, List<String> slugs) {
        return page(language, "/selection")
                + slugs.stream().map(slug -> "fiche=" + encoded(slug)).collect(Collectors.joining("&", "?", ""));
    }

    private String page(Locale language, String path) {
        return address + "/" + language.getLanguage() + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
