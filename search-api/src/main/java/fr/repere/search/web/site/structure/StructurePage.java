package fr.repere.search.web.site.structure;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.search.dashboard.Limits;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Structures;
import fr.repere.search.query.Structures.StructureState;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.web.SearchAnswer;
import fr.repere.search.web.SearchAnswers;
import fr.repere.search.web.request.CursorCodec;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.SitePage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one structure: its fiches, latest first, page by page, are those of a search for what it holds. */
@SitePage
class StructurePage {

    private static final int FICHES = 50;
    private static final int LONGEST_CURSOR = 8_192;

    private final Structures structures;
    private final Fiches fiches;
    private final SearchAnswers answers;
    private final StructureViews views;

    StructurePage(Structures structures, Fiches fiches, SearchAnswers answers, StructureViews views) {
        this.structures = structures;
        this.fiches = fiches;
        this.answers = answers;
        this.views = views;
    }

    @GetMapping(StructurePaths.ALL + "/{id}")
    String show(
            @PathVariable Language language,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Frame frame,
            Model model) {
        Limits limits = Limits.on(LocalDate.now(RecordNames.ZONE));
        StructureState state =
                structures.find(id, limits.recentSince(), limits.agingSince()).orElseThrow(StructureNotFound::new);
        SearchQuery query = new SearchQuery(
                Words.none(),
                new Where.Anywhere(),
                Filters.of(Facet.STRUCTURE, List.of(id)),
                Part.ALL,
                Order.DATE,
                language,
                FICHES,
                false,
                new RequestParameters(given).text("after", LONGEST_CURSOR).map(CursorCodec::read));
        SearchAnswer held = answers.of(query, fiches.search(query), Optional.empty(), cursor -> cursor);
        model.addAttribute("page", views.of(language, state, held, frame));
        return "site/structure";
    }
}
