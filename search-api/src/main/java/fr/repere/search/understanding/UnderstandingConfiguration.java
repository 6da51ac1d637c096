package fr.repere.search.understanding;

import fr.repere.geodata.document.EverydayNames;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.FicheTitles;
import fr.repere.search.query.TerritoryRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the understanding together. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

    @Bean
    KnownPlaces knownPlaces(TerritoryRegister register, Vocabulary vocabulary) {
        NamedSubjects subjects = new NamedSubjects(vocabulary, EverydayNames.load());
        LanguageFinder languages = new LanguageFinder(subjects.names());
        return new KnownPlaces(register, PlaceNames.load(), languages.knownWords());
    }

    @Bean
    Completions completions(KnownPlaces places, Vocabulary vocabulary) {
        return new Completions(places, PlaceNames.load(), new SubjectCompletion(vocabulary, EverydayNames.load()));
    }

    @Bean
    Readiness understandingReadiness(Understanding understanding, Completions completions, FicheTitles titles) {
        return new Readiness(understanding, completions, titles);
    }

    @Bean
    Understanding understanding(KnownPlaces places, Vocabulary vocabulary) {
        NamedSubjects subjects = new NamedSubjects(vocabulary, EverydayNames.load());
        return new Understanding(places::current, new LanguageFinder(subjects.names()), subjects);
    }
}
