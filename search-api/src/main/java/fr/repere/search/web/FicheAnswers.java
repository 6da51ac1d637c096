package fr.repere.search.web;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.FicheNotFound;
import fr.repere.search.query.Fiches;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a fiche and names its codes in a language. */
@Component
public class FicheAnswers {

    private final Fiches fiches;
    private final TerritoryCache territories;
    private final Vocabulary vocabulary;

    FicheAnswers(Fiches fiches, TerritoryCache territories, Vocabulary vocabulary) {
        this.fiches = fiches;
        this.territories = territories;
        this.vocabulary = vocabulary;
    }

    /**
     * The fiche with this id or slug.
     *
     * @throws FicheNotFound when none is published under it
     */
    public FicheAnswer get(String idOrSlug, Language language) {
        return of(fiches.find(idOrSlug).orElseThrow(() -> FicheNotFound.forId(idOrSlug)), language);
    }

    /** A fiche that was read already, its codes named in a language. */
    public FicheAnswer of(FicheDocument fiche, Language language) {
        ShownText shown = ShownText.of(fiche, language);
        return new FicheAnswer(
                fiche.id(),
                fiche.slug(),
                fiche.kind(),
                shown.language(),
                shown.fallback(),
                fiche.languages(),
                shown.text(),
                fiche.themes().stream()
                        .map(code -> new Named(code, vocabulary.themeName(code, language)))
                        .toList(),
                fiche.needs().stream()
                        .map(code -> new Named(code, vocabulary.needName(code, language)))
                        .toList(),
                fiche.structure(),
                fiche.national(),
                fiche.online(),
                fiche.places(),
                zone(fiche.covers()),
                fiche.criteria(),
                fiche.publishedOn(),
                fiche.changedOn(),
                fiche.verifiedOn(),
                fiche.source(),
                fiche.licence(),
                fiche.attribution());
    }

    private List<Named> zone(List<String> codes) {
        Map<String, TerritoryDocument> known = territories.named(codes);
        return codes.stream()
                .map(code -> {
                    TerritoryDocument territory = known.get(code);
                    return new Named(code, territory == null ? code : territory.name());
                })
                .toList();
    }
}
