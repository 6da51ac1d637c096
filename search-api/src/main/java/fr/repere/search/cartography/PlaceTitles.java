package fr.repere.search.cartography;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Where;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a place is called in titles and names of files: as it was asked for, a named territory by its name and not by its parts. */
@Component
public class PlaceTitles {

    private static final int MOST = 4;

    private final TerritoryCache territories;

    PlaceTitles(TerritoryCache territories) {
        this.territories = territories;
    }

    /**
     * The names of a place, the first four and how many more.
     *
     * @param asked ids as they were given, former ones as well; none when the place was found in another way
     * @param place what they came to
     */
    public String title(List<String> asked, Where.Around place) {
        List<String> names = asked.isEmpty()
                ? place.territories().stream().map(TerritoryDocument::name).toList()
                : asked.stream().map(this::name).distinct().toList();
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        int others = names.size() - MOST;
        return others > 0 ? "%s et %d %s".formatted(first, others, others == 1 ? "autre" : "autres") : first;
    }

    private String name(String id) {
        return territories
                .findNamed(id)
                .or(() -> territories.find(id))
                .map(TerritoryDocument::name)
                .orElse(id);
    }

    /** The ids of a place as a part of a file's name: {@code departement-21}. */
    public String fileName(List<String> asked, Where.Around place) {
        List<String> ids = asked.isEmpty() ? place.ids() : asked;
        return ids.stream()
                .distinct()
                .limit(MOST)
                .map(id -> id.replace(':', '-'))
                .collect(Collectors.joining("-"));
    }
}
