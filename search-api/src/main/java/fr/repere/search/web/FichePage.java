package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one fiche, in any language that it is written in. */
@Controller
class FichePage {

    private final FicheAnswers fiches;
    private final Vocabulary vocabulary;
    private final SearchRecorder recorder;

    FichePage(FicheAnswers fiches, Vocabulary vocabulary, SearchRecorder recorder) {
        this.fiches = fiches;
        this.vocabulary = vocabulary;
        this.recorder = recorder;
    }

    @GetMapping("/fiches/{slug}")
    String show(@PathVariable String slug, @RequestParam MultiValueMap<String, String> given, Model model) {
        Language language = SearchRequests.language(new RequestParameters(given));
        FicheAnswer fiche = fiches.get(slug, language);
        recorder.read(fiche.id());
        model.addAttribute("page", new FicheView(fiche, vocabulary));
        return "fiche";
    }
}
