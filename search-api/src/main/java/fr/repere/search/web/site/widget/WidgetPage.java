package fr.repere.search.web.site.widget;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.Frames;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.widget.WidgetView.Choice;
import fr.repere.search.web.site.widget.WidgetView.Code;
import fr.repere.search.wording.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Composes the code of a widget. A form that asks by its address, so that what was composed can be sent to a colleague. */
@SitePage
class WidgetPage {

    private static final int HEIGHT_PX = 700;
    private static final int LEAST_PX = 200;
    private static final int MOST_PX = 3_000;
    private static final String PLACE = "place";
    private static final String THEME = "theme";
    private static final String DEPARTEMENT = "departement";

    private final TerritoryCache territories;
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Frames frames;

    WidgetPage(TerritoryCache territories, Vocabulary vocabulary, Messages messages, Frames frames) {
        this.territories = territories;
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.frames = frames;
    }

    @GetMapping("/widget")
    String compose(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestParameters parameters = new RequestParameters(given);
        Code code = null;
        InvalidParameter wrong = null;
        try {
            code = code(frames.of(request), parameters, given);
        } catch (InvalidParameter refused) {
            wrong = refused;
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("page", view(language, given, code, wrong));
        return "site/widget";
    }

    private Code code(Frame frame, RequestParameters parameters, MultiValueMap<String, String> given) {
        List<TerritoryDocument> all = departements();
        Optional<TerritoryDocument> place = parameters
                .choice(PLACE, all.stream().map(TerritoryDocument::id).toList())
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst());
        parameters.codes(THEME, vocabulary.themeCodes());
        parameters.text("q", SearchRequests.LONGEST_WORDS);
        int height = parameters.whole("height", LEAST_PX, MOST_PX).orElse(HEIGHT_PX);
        Language shown = parameters
                .choice(
                        "language",
                        Arrays.stream(Language.values()).map(Language::code).toList())
                .flatMap(Language::findByCode)
                .orElse(frame.language());
        String path = WidgetCode.address(SitePaths.in(shown, EmbeddedList.PATH), given);
        String site = frame.settings().name();
        String title = place.map(one -> messages.of(shown, "widget.title.place", site, one.name()))
                .orElseGet(() -> messages.of(shown, "widget.title", site));
        return new Code(
                path,
                title,
                height,
                WidgetCode.frame(frame.site(), path, title, height),
                WidgetCode.element(frame.site(), path, title, height));
    }

    private WidgetView view(
            Language language,
            MultiValueMap<String, String> given,
            @Nullable Code code,
            @Nullable InvalidParameter wrong) {
        List<String> themes = given.getOrDefault(THEME, List.of());
        String place = given.getFirst(PLACE);
        String asked = given.getFirst("language");
        return new WidgetView(
                departements().stream()
                        .map(one -> new Choice(
                                one.id(),
                                one.code() + " – " + one.name(),
                                one.id().equals(place)))
                        .toList(),
                vocabulary.themeCodes().stream()
                        .map(theme -> new Choice(theme, vocabulary.themeName(theme, language), themes.contains(theme)))
                        .toList(),
                Optional.ofNullable(asked).orElse(language.code()),
                Optional.ofNullable(given.getFirst("q")).orElse(""),
                code == null ? HEIGHT_PX : code.height(),
                code,
                wrong == null ? null : wrong.parameter(),
                wrong == null ? null : wrong.value());
    }

    private List<TerritoryDocument> departements() {
        return territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
    }
}
