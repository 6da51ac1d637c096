package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceNames;
import java.util.List;
import java.util.Optional;

/** What somebody may be about to type: places, themes and needs, from memory. */
public final class Completions {

    private final KnownPlaces places;
    private final PlaceNames names;
    private final SubjectCompletion subjects;

    Completions(KnownPlaces places, PlaceNames names, SubjectCompletion subjects) {
        this.places = places;
        this.names = names;
        this.subjects = subjects;
    }

    /** Places, best first. */
    public List<KnownPlace> places(String typed, int limit) {
        return places.current().completion().complete(typed, limit);
    }

    /** Themes and needs, best first. */
    public List<Subject> subjects(String typed, int limit) {
        return subjects.complete(typed, limit);
    }

    /** Whether a text is a whole name of a place, in any language. */
    public boolean isNameOf(String text, KnownPlace place) {
        return places.gazetteer().named(Folding.text(text)).stream()
                .anyMatch(name -> name.place().equals(place));
    }

    /** The département that a place lies in. */
    public Optional<KnownPlace> departementOf(KnownPlace place) {
        return place.within().stream()
                .filter(id -> id.startsWith("departement:"))
                .findFirst()
                .flatMap(places.gazetteer()::find);
    }

    /** What a place is called in a language, when it is not its French name. */
    public Optional<String> nameIn(Language language, KnownPlace place) {
        return language == Language.FR
                ? Optional.empty()
                : names.of(place.id(), language).stream().findFirst();
    }
}
