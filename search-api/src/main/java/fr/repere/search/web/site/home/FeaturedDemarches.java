package fr.repere.search.web.site.home;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TextDocument;
import fr.repere.search.query.Facet;
import fr.repere.search.query.FeaturedFiches;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import fr.repere.search.web.SearchAnswers;
import fr.repere.search.web.site.home.HomeView.Featured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The démarches on the home page: those that the team puts forward, in its order, then those that are read most. */
@Component
class FeaturedDemarches {

    /** So many are shown, and more only when the team puts more forward. */
    private static final int SHOWN = 6;

    private static final int MOST = 12;
    private static final String DEMARCHE = "demarche";
    private static final List<String> FOREIGN = Arrays.stream(Language.values())
            .filter(language -> language != Language.FR)
            .map(Language::code)
            .toList();

    private final FeaturedFiches chosen;
    private final Fiches fiches;
    private final SearchAnswers answers;

    FeaturedDemarches(FeaturedFiches chosen, Fiches fiches, SearchAnswers answers) {
        this.chosen = chosen;
        this.fiches = fiches;
        this.answers = answers;
    }

    /** What a reader of a language sees; what is not translated into it, in French. */
    List<Featured> of(Language language) {
        List<Featured> shown = new ArrayList<>(chosen.list(MOST).stream()
                .map(fiche -> featured(fiche, language))
                .toList());
        if (shown.size() < SHOWN) {
            Set<String> there = new HashSet<>(shown.stream().map(Featured::slug).toList());
            mostRead(language).stream()
                    .filter(fiche -> there.add(fiche.slug()))
                    .limit((long) SHOWN - shown.size())
                    .forEach(shown::add);
        }
        return shown;
    }

    private static Featured featured(FicheDocument fiche, Language language) {
        TextDocument translated = fiche.text().get(language.code());
        TextDocument text = translated == null
                ? Objects.requireNonNull(fiche.text().get(Language.FR.code()), fiche::id)
                : translated;
        return featured(fiche.slug(), text.title(), text.summary(), translated == null ? "fr" : language.code());
    }

    /**
     * The démarches that are read most of those that somebody took the trouble to translate: into the reader's language, or into any when
     * that is French. Where none is translated, of all.
     */
    private List<Featured> mostRead(Language language) {
        Filters demarches = Filters.of(Facet.KIND, List.of(DEMARCHE));
        List<String> translations = language == Language.FR ? FOREIGN : List.of(language.code());
        List<Featured> translated = mostRead(language, demarches.with(Facet.AVAILABLE_IN, translations));
        return translated.isEmpty() ? mostRead(language, demarches) : translated;
    }

    private List<Featured> mostRead(Language language, Filters demarches) {
        SearchQuery query = new SearchQuery(
                Words.none(),
                new Where.Anywhere(),
                demarches,
                Part.ALL,
                Order.VIEWS,
                language,
                SHOWN,
                false,
                Optional.empty());
        List<FoundFiche> found = answers.of(query, fiches.search(query), Optional.empty(), cursor -> null)
                .hits();
        return found.stream()
                .map(fiche -> featured(fiche.slug(), fiche.title(), fiche.summary(), fiche.lang()))
                .toList();
    }

    private static Featured featured(String slug, String title, @Nullable String summary, String lang) {
        boolean mirrored =
                Language.findByCode(lang).filter(Language::isRightToLeft).isPresent();
        return new Featured(slug, title, summary, lang, mirrored ? "rtl" : "ltr");
    }
}
