package fr.repere.geodata.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people call themes and needs besides their names in {@link Vocabulary}: « médecin », « doctor », « طبيب ». Read from
 * {@code everyday-names.csv}; several names of one language stand between bars.
 */
public final class EverydayNames {

    private static final List<Language> COLUMNS = List.of(
            Language.FR, Language.EN, Language.UK, Language.RU, Language.AR, Language.FA, Language.PS, Language.TI);

    private final Map<String, Map<Language, List<String>>> byCode = new LinkedHashMap<>();

    private EverydayNames() {}

    /** The names that ship with the product. */
    public static EverydayNames load() {
        EverydayNames names = new EverydayNames();
        for (List<String> row : SemicolonTable.rows("everyday-names.csv")) {
            Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
            for (int i = 0; i < COLUMNS.size(); i++) {
                byLanguage.put(
                        COLUMNS.get(i),
                        Arrays.stream(row.get(i + 1).split("\\|"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList());
            }
            names.byCode.put(row.getFirst(), byLanguage);
        }
        return names;
    }

    /** The everyday names of a theme or need in a language; none when its own name is what people say. */
    public List<String> of(String code, Language language) {
        return byCode.getOrDefault(code, Map.of()).getOrDefault(language, List.of());
    }

    /** The codes of the themes and needs that have such names. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }
}
