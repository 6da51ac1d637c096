package fr.repere.search.web.site.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as the list shows it.
 *
 * @param lang code of the language of its texts
 * @param direction in which they are written
 * @param french whether they are French because they are not translated
 * @param why why it is there
 * @param scope what kind of reason that is
 * @param where its places, the nearest first, as far as there is room
 * @param morePlaces how many more it has
 * @param points longitude and latitude of its places, for the map: {@code lon,lat lon,lat}
 */
public record HitView(
        String id,
        String address,
        String title,
        @Nullable String summary,
        @Nullable String structure,
        String lang,
        String direction,
        boolean french,
        String why,
        String scope,
        List<String> where,
        int morePlaces,
        List<String> tags,
        boolean demarche,
        @Nullable String verified,
        String points) {}
