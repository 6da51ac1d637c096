package fr.repere.search.understanding;

import fr.repere.geodata.document.EverydayNames;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.PlaceSettings;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryRegister;
import fr.repere.search.world.France;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The understanding over all of France, made once for all tests. */
final class Examples {

    private static final List<TerritoryDocument> FRANCE = France.territories();
    private static final NamedSubjects SUBJECTS = new NamedSubjects(Vocabulary.load(), EverydayNames.load());

    static final LanguageFinder LANGUAGES = new LanguageFinder(SUBJECTS.names());
    static final KnownPlaces PLACES = places();
    static final Understanding UNDERSTANDING = new Understanding(PLACES::current, LANGUAGES, SUBJECTS);

    private Examples() {}

    private static KnownPlaces places() {
        TerritoryRegister register = new TerritoryRegister() {
            @Override
            public String edition() {
                return "the only one";
            }

            @Override
            public List<TerritoryDocument> all() {
                return FRANCE;
            }

            @Override
            public Map<String, String> boundaries(Collection<String> ids) {
                return Map.of();
            }
        };
        return new KnownPlaces(
                new TerritoryCache(register, new PlaceSettings(1)), PlaceNames.load(), LANGUAGES.knownWords());
    }
}
