package fr.repere.geodata.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the régions, départements and largest communes are called in the eight languages, and what the French call them besides
 * their official names. Read from {@code place-names.csv}; several names of one language stand between bars. Where Pashto has no
 * name of its own, the Persian one holds: both write French names alike.
 */
public final class PlaceNames {

    private static final List<Language> COLUMNS = List.of(
            Language.FR, Language.EN, Language.UK, Language.RU, Language.AR, Language.FA, Language.PS, Language.TI);

    private final Map<String, Map<Language, List<String>>> byId;

    private PlaceNames(Map<String, Map<Language, List<String>>> byId) {
        this.byId = byId;
    }

    /** The names that ship with the product. */
    public static PlaceNames load() {
        Map<String, Map<Language, List<String>>> byId = new LinkedHashMap<>();
        for (List<String> row : SemicolonTable.rows("place-names.csv")) {
            Map<Language, List<String>> names = new EnumMap<>(Language.class);
            for (int i = 0; i < COLUMNS.size(); i++) {
                names.put(COLUMNS.get(i), split(row.get(i + 1)));
            }
            if (names.getOrDefault(Language.PS, List.of()).isEmpty()) {
                names.put(Language.PS, names.getOrDefault(Language.FA, List.of()));
            }
            if (byId.put(row.getFirst(), names) != null) {
                throw new IllegalStateException("place-names.csv names twice: " + row.getFirst());
            }
        }
        return new PlaceNames(byId);
    }

    /** The ids of the territories that have names here, such as {@code commune:69123}. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** Every name of a territory in a language, the usual one first; none for a territory that is not in the table. */
    public List<String> of(String id, Language language) {
        return byId.getOrDefault(id, Map.of()).getOrDefault(language, List.of());
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
