package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.FicheAnswers;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.wording.CriteriaTexts;
import fr.repere.search.wording.Messages;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page of one fiche. */
@SitePage
class FichePage {

    private final FicheAnswers fiches;
    private final PlaceViews places;
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final SearchRecorder recorder;

    FichePage(
            FicheAnswers fiches, PlaceViews places, Vocabulary vocabulary, Messages messages, SearchRecorder recorder) {
        this.fiches = fiches;
        this.places = places;
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.recorder = recorder;
    }

    @GetMapping("/fiches/{slug}")
    String show(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestAttribute("frame") Frame frame,
            Model model) {
        FicheAnswer fiche = fiches.get(slug, language);
        recorder.read(fiche.id());
        CriteriaTexts criteria = new CriteriaTexts(vocabulary, messages, language);
        model.addAttribute("frame", frame.writtenIn(fiche.languages()));
        model.addAttribute(
                "page",
                new FicheView(
                        fiche,
                        language,
                        criteria.of(fiche.criteria()),
                        places.of(fiche.places(), language),
                        frame.canonical()));
        return "site/fiche";
    }
}
