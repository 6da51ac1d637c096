package fr.repere.search.web.site.selection;

import fr.repere.search.query.PickedFiches;
import fr.repere.search.web.site.Frames;
import fr.repere.search.web.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a selection: the fiches that its address names, in that order. Without any, the browser's memory fills it. */
@SitePage
class SelectionPage {

    static final String PATH = "/selection";

    private final PickedFiches published;
    private final SelectionViews views;
    private final Frames frames;

    SelectionPage(PickedFiches published, SelectionViews views, Frames frames) {
        this.published = published;
        this.views = views;
        this.frames = frames;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = SelectionAddress.FICHE, required = false) @Nullable List<String> slugs,
            HttpServletRequest request,
            Model model) {
        Picked picked = Picked.of(slugs, published);
        model.addAttribute("page", views.of(picked, frames.of(request), null));
        return "site/selection";
    }
}
