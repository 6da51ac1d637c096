package fr.repere.search.web.site.selection;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.leaflet.Leaflet;
import fr.repere.search.leaflet.Leaflet.Item;
import fr.repere.search.leaflet.Leaflet.Place;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.FicheAnswers;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.wording.HoursWords;
import fr.repere.search.wording.Messages;
import fr.repere.search.wording.PlaceWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes leaflets of selections. */
@Component
class Leaflets {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SHOWN_PLACES = 2;

    private final FicheAnswers answers;
    private final Vocabulary vocabulary;
    private final Messages messages;

    Leaflets(FicheAnswers answers, Vocabulary vocabulary, Messages messages) {
        this.answers = answers;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** The leaflet in a language, with what was said for the person. */
    Leaflet of(List<FicheDocument> fiches, Language language, SaidWords said, Frame frame) {
        return new Leaflet(
                language,
                frame.settings().name(),
                said.person(),
                LocalDate.now(PARIS),
                fiches.stream()
                        .map(fiche -> item(answers.of(fiche, language), language, said, frame))
                        .toList(),
                fiches.stream().map(Leaflets::source).distinct().sorted().toList());
    }

    private Item item(FicheAnswer fiche, Language language, SaidWords said, Frame frame) {
        return new Item(
                fiche.text().title(),
                Stream.of(fiche.text().summary(), fiche.text().what())
                        .filter(text -> text != null && !text.isBlank())
                        .findFirst()
                        .orElse(""),
                Language.findByCode(fiche.lang()).orElse(Language.FR),
                fiche.places().stream()
                        .limit(SHOWN_PLACES)
                        .map(place -> place(place, language))
                        .toList(),
                Math.max(0, fiche.places().size() - SHOWN_PLACES),
                said.of(fiche.slug()),
                frame.site() + SitePaths.in(language, "/fiches/" + fiche.slug()));
    }

    private Place place(PlaceDocument place, Language language) {
        return new Place(
                Objects.requireNonNullElse(place.name(), ""),
                PlaceWords.address(place, vocabulary, language),
                place.openingHours() == null
                        ? ""
                        : new HoursWords(vocabulary, messages, language).of(place.openingHours()),
                Objects.requireNonNullElse(place.phone(), ""),
                Objects.requireNonNullElse(place.communeName(), ""),
                Optional.ofNullable(place.point()).map(PointDocument::toLonLat));
    }

    private static String source(FicheDocument fiche) {
        return Stream.of(Objects.requireNonNullElse(fiche.attribution(), fiche.source()), fiche.licence())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
