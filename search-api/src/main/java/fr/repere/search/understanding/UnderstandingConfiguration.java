package fr.repere.search.understanding;

import fr.repere.geodata.document.EverydayNames;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.FicheTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the understanding together; every table is read once, here. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

    @Bean
    PlaceNames placeNames() {
        return PlaceNames.load();
    }

    @Bean
    EverydayNames everydayNames() {
        return EverydayNames.load();
    }

    @Bean
    NamedSubjects namedSubjects(Vocabulary vocabulary, EverydayNames everyday) {
        return new NamedSubjects(vocabulary, everyday);
    }

    @Bean
    LanguageFinder languageFinder(NamedSubjects subjects) {
        return new LanguageFinder(subjects.names());
    }

    @Bean
    KnownPlaces knownPlaces(TerritoryCache territories, PlaceNames names, LanguageFinder languages) {
        return new KnownPlaces(territories, names, languages.knownWords());
    }

    @Bean
    Completions completions(KnownPlaces places, PlaceNames names, Vocabulary vocabulary, EverydayNames everyday) {
        return new Completions(places, names, new SubjectCompletion(vocabulary, everyday));
    }

    @Bean
    Understanding understanding(KnownPlaces places, LanguageFinder languages, NamedSubjects subjects) {
        return new Understanding(places::current, languages, subjects);
    }

    @Bean
    Readiness understandingReadiness(Understanding understanding, Completions completions, FicheTitles titles) {
        return new Readiness(understanding, completions, titles);
    }
}
