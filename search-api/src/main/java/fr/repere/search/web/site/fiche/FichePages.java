package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Neighbours;
import fr.repere.search.query.Neighbours.Asked;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.FicheAnswers;
import fr.repere.search.web.site.Frame;
import fr.repere.search.wording.CriteriaTexts;
import fr.repere.search.wording.Messages;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a fiche together, whoever asks for it. */
@Component
class FichePages {

    private static final Logger LOG = LoggerFactory.getLogger(FichePages.class);

    private final FicheAnswers fiches;
    private final Neighbours neighbours;
    private final PlaceViews places;
    private final Vocabulary vocabulary;
    private final Messages messages;

    FichePages(
            FicheAnswers fiches, Neighbours neighbours, PlaceViews places, Vocabulary vocabulary, Messages messages) {
        this.fiches = fiches;
        this.neighbours = neighbours;
        this.places = places;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** The page, with its forms as they stand. */
    ModelAndView show(FicheDocument document, Language language, Frame frame, OpinionView opinion) {
        FicheAnswer fiche = fiches.of(document, language);
        CriteriaTexts criteria = new CriteriaTexts(vocabulary, messages, language);
        FicheView page = new FicheView(
                fiche,
                language,
                criteria.of(fiche.criteria()),
                places.of(fiche.places(), language),
                frame.site() + frame.at("/fiches/" + fiche.slug()),
                document.older().get(fiche.lang()));
        return new ModelAndView("site/fiche")
                .addObject("frame", frame.writtenIn(fiche.languages()))
                .addObject("page", page)
                .addObject("neighbours", NeighboursView.of(found(document), messages, language))
                .addObject("opinion", opinion);
    }

    /** A fiche can be read without its neighbours. */
    private Neighbours.Found found(FicheDocument fiche) {
        try {
            return neighbours.of(new Asked(
                    fiche.id(),
                    fiche.themes(),
                    fiche.needs(),
                    fiche.places().stream()
                            .map(PlaceDocument::point)
                            .filter(Objects::nonNull)
                            .findFirst(),
                    fiche.covers()));
        } catch (SearchUnavailable e) {
            LOG.debug("neighbours are left out", e);
            return new Neighbours.Found(List.of(), List.of(), List.of());
        }
    }
}
