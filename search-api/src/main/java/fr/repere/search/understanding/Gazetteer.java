package fr.repere.search.understanding;

import com.ibm.icu.text.Transliterator;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.understanding.PlaceName.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every territory by every name that it goes by, in memory. Made once for an edition of the territories; never changes. */
public final class Gazetteer {

    /** A name of this territory stands for all of France, which is no place to search in. */
    static final String COUNTRY = "country:FR";

    /** How the languages of the table are written in Latin letters; for Russian and Ukrainian as an English reader hears it. */
    private static final Map<Language, String> LATIN = Map.of(
            Language.RU, "Russian-Latin/BGN; Latin-ASCII",
            Language.UK, "Ukrainian-Latin/BGN; Latin-ASCII",
            Language.AR, "Arabic-Latin; Latin-ASCII",
            Language.FA, "Any-Latin; Latin-ASCII",
            Language.TI, "Ethiopic-Latin; Latin-ASCII");

    private final Map<String, KnownPlace> byId = new LinkedHashMap<>();
    private final Map<String, List<PlaceName>> byName = new HashMap<>();
    private final Map<String, List<KnownPlace>> byPostalCode = new HashMap<>();
    private final Map<String, KnownPlace> departements = new HashMap<>();
    private int longestName = 1;

    private Gazetteer() {}

    /** The gazetteer of these territories. */
    public static Gazetteer of(Collection<TerritoryDocument> territories, PlaceNames names) {
        Gazetteer gazetteer = new Gazetteer();
        territories.forEach(gazetteer::add);
        gazetteer.byId.put(
                COUNTRY, new KnownPlace(COUNTRY, "country", "FR", "France", List.of(), List.of(), 69_000_000));
        Map<Language, Transliterator> latin = new EnumMap<>(Language.class);
        LATIN.forEach((language, rule) -> latin.put(language, Transliterator.getInstance(rule)));
        names.ids().forEach(id -> gazetteer.addNames(id, names, latin));
        return gazetteer;
    }

    /** The territory with this id. */
    public Optional<KnownPlace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every territory; France as a whole is none. */
    public List<KnownPlace> places() {
        return byId.values().stream()
                .filter(place -> !place.id().equals(COUNTRY))
                .toList();
    }

    /** The names that read like a folded text. */
    List<PlaceName> named(String folded) {
        return byName.getOrDefault(folded, List.of());
    }

    /** The communes of a postal code. */
    List<KnownPlace> ofPostalCode(String code) {
        return byPostalCode.getOrDefault(code, List.of());
    }

    /** The département with this number. */
    Optional<KnownPlace> departement(String number) {
        return Optional.ofNullable(departements.get(number));
    }

    /** How many words the longest name has. */
    int longestName() {
        return longestName;
    }

    /** Every folded name with what it names. */
    Map<String, List<PlaceName>> names() {
        return byName;
    }

    private void add(TerritoryDocument territory) {
        KnownPlace place = KnownPlace.of(territory);
        byId.put(place.id(), place);
        put(place, Origin.OFFICIAL, place.name());
        territory.aliasNames().forEach(name -> put(place, Origin.FORMER, name));
        place.postalCodes()
                .forEach(code -> byPostalCode
                        .computeIfAbsent(code, key -> new ArrayList<>(1))
                        .add(place));
        if (place.kind().equals("departement")) {
            departements.put(place.code().toLowerCase(Locale.ROOT), place);
        }
    }

    private void addNames(String id, PlaceNames names, Map<Language, Transliterator> latin) {
        KnownPlace place = byId.get(id);
        if (place == null) {
            return;
        }
        names.of(id, Language.FR).forEach(name -> put(place, Origin.COLLOQUIAL, name));
        for (Language language : Language.values()) {
            if (language == Language.FR) {
                continue;
            }
            for (String name : names.of(id, language)) {
                SlavicForms.of(name, language).forEach(form -> put(place, Origin.TRANSLATED, form));
                if (language == Language.AR) {
                    put(place, Origin.ANNOUNCED, "ب" + name);
                }
                Optional.ofNullable(latin.get(language))
                        .ifPresent(rule -> put(place, Origin.TRANSLITERATED, rule.transliterate(name)));
            }
        }
    }

    private void put(KnownPlace place, Origin origin, String spelled) {
        List<Token> tokens = Token.of(spelled);
        if (tokens.isEmpty()) {
            return;
        }
        longestName = Math.max(longestName, tokens.size());
        List<PlaceName> same =
                byName.computeIfAbsent(Token.joined(tokens, 0, tokens.size()), key -> new ArrayList<>(1));
        if (same.stream().noneMatch(name -> name.place().equals(place))) {
            same.add(new PlaceName(place, origin, spelled));
        }
    }
}
