package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.FicheNotFound;
import fr.repere.search.query.Fiches;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.SitePage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one fiche. */
@SitePage
class FichePage {

    private final FichePages pages;
    private final Fiches fiches;
    private final SearchRecorder recorder;

    FichePage(FichePages pages, Fiches fiches, SearchRecorder recorder) {
        this.pages = pages;
        this.fiches = fiches;
        this.recorder = recorder;
    }

    @GetMapping("/fiches/{slug}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam(name = "merci", defaultValue = "") String sent,
            @RequestAttribute("frame") Frame frame) {
        FicheDocument fiche = fiches.find(slug).orElseThrow(() -> FicheNotFound.forId(slug));
        if (fiche.formerly().contains(slug)) {
            return moved(frame.at("/fiches/" + fiche.slug()));
        }
        if (sent.isEmpty()) {
            recorder.read(fiche.id());
        }
        return pages.show(fiche, language, frame, OpinionView.after(sent));
    }

    /** A fiche that was merged into another one: whoever kept its address is led there for good. */
    private static ModelAndView moved(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
