package fr.repere.admin.writing.difference;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names for the codes that contents hold, in the reader's language; a code without a name stands for itself. */
public final class Naming {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    private final Territories territories;
    private final Language language;

    /** Names in a language of the pages. */
    public Naming(Territories territories, Locale locale) {
        this.territories = territories;
        this.language = Language.findByCode(locale.getLanguage()).orElse(Language.FR);
    }

    /** The name of a theme. */
    public String theme(String code) {
        return VOCABULARY.isTheme(code) ? VOCABULARY.themeName(code, language) : code;
    }

    /** The name of a need. */
    public String need(String code) {
        return VOCABULARY.needCodes().contains(code) ? VOCABULARY.needName(code, language) : code;
    }

    /** The name of a word of the vocabulary, such as {@code days}, {@code mon}. */
    public String word(String group, String code) {
        return VOCABULARY.words(group, language).getOrDefault(code, code);
    }

    /** The names of some words, divided by commas. */
    public String words(String group, List<String> codes) {
        return codes.stream().map(code -> word(group, code)).collect(Collectors.joining(", "));
    }

    /** The name of a language in itself and in the reader's. */
    public String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.of(language.code()));
    }

    /** The name of a territory such as {@code departement:21}, with its code. */
    public String territory(String qualified) {
        String[] parts = qualified.split(":", 2);
        Optional<TerritoryKind> kind = TerritoryKind.findByCode(parts[0]);
        if (kind.isEmpty() || parts.length < 2) {
            return qualified;
        }
        Optional<String> name = switch (kind.get()) {
            case REGION -> territories.findRegion(parts[1]).map(region -> region.name());
            case DEPARTEMENT -> territories.findDepartement(parts[1]).map(departement -> departement.name());
            case EPCI -> territories.findEpci(parts[1]).map(epci -> epci.name());
            case COMMUNE -> territories.findCommune(parts[1]).map(commune -> commune.name());
        };
        return name.map(known -> known + " (" + parts[1] + ")").orElse(qualified);
    }
}
