package fr.repere.search.web.site.selection;

import fr.repere.geodata.document.Language;
import fr.repere.search.leaflet.Leaflet;
import fr.repere.search.leaflet.LeafletPdf;
import fr.repere.search.query.PickedFiches;
import fr.repere.search.web.cartography.WholeDocuments;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.Frames;
import fr.repere.search.web.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The leaflet of a selection: with words for the person only when they come in a body, so that no log of addresses knows them. */
@SitePage
class LeafletController {

    private static final String PATH = SelectionPage.PATH + "/depliant.pdf";

    private final PickedFiches published;
    private final Leaflets leaflets;
    private final LeafletPdf pdf;
    private final WholeDocuments documents;
    private final SelectionViews views;
    private final Frames frames;

    LeafletController(
            PickedFiches published,
            Leaflets leaflets,
            LeafletPdf pdf,
            WholeDocuments documents,
            SelectionViews views,
            Frames frames) {
        this.published = published;
        this.leaflets = leaflets;
        this.pdf = pdf;
        this.documents = documents;
        this.views = views;
        this.frames = frames;
    }

    @GetMapping(PATH)
    Object plain(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request)
            throws IOException {
        return answer(language, given, new SaidWords(new LinkedMultiValueMap<>()), request);
    }

    @PostMapping(PATH)
    Object withWords(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request)
            throws IOException {
        return answer(language, given, new SaidWords(given), request);
    }

    private Object answer(
            Language page, MultiValueMap<String, String> given, SaidWords said, HttpServletRequest request)
            throws IOException {
        Frame frame = frames.of(request);
        Picked picked = Picked.of(given.get(SelectionAddress.FICHE), published);
        if (picked.fiches().isEmpty() || picked.tooMany() > 0) {
            return new ModelAndView(
                    "site/selection",
                    Map.of("page", views.of(picked, frame, "selection.leaflet.none")),
                    HttpStatus.BAD_REQUEST);
        }
        Language language = Optional.ofNullable(given.getFirst("language"))
                .flatMap(Language::findByCode)
                .orElse(page);
        Leaflet leaflet = leaflets.of(picked.fiches(), language, said, frame);
        ResponseEntity<byte[]> document = documents.answer(
                MediaType.APPLICATION_PDF_VALUE,
                "repere-selection-%s-%s.pdf".formatted(language.code(), leaflet.date()),
                out -> pdf.write(leaflet, out));
        return ResponseEntity.ok()
                .headers(document.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(document.getBody());
    }
}
