package fr.repere.search.web.site.selection;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.leaflet.QrCode;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.FicheAnswers;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.selection.SelectionView.LanguageChoice;
import fr.repere.search.web.site.selection.SelectionView.Place;
import fr.repere.search.web.site.selection.SelectionView.Row;
import fr.repere.search.wording.HoursWords;
import fr.repere.search.wording.Messages;
import fr.repere.search.wording.PlaceWords;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the page of a selection shows. */
@Component
class SelectionViews {

    private static final int SHOWN_PLACES = 2;
    /** A code of more has modules too small for a telephone's camera. */
    private static final int LONGEST_CODE = 900;

    private final FicheAnswers answers;
    private final Vocabulary vocabulary;
    private final Messages messages;

    SelectionViews(FicheAnswers answers, Vocabulary vocabulary, Messages messages) {
        this.answers = answers;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** The view. @param problem key of what is wrong, if anything is */
    SelectionView of(Picked picked, Frame frame, @Nullable String problem) {
        String page = frame.at(SelectionPage.PATH);
        SelectionAddress address = new SelectionAddress(
                page, picked.fiches().stream().map(FicheDocument::slug).toList());
        String whole = frame.site() + address.all();
        return new SelectionView(
                IntStream.range(0, picked.fiches().size())
                        .mapToObj(index -> row(picked, index, frame.language(), address))
                        .toList(),
                picked.gone(),
                picked.tooMany(),
                Picked.MOST,
                whole,
                picked.fiches().isEmpty() || whole.length() > LONGEST_CODE ? null : QrCode.of(whole),
                page,
                frame.alternates().stream()
                        .map(one -> new LanguageChoice(one.code(), one.name(), one.direction(), one.current()))
                        .toList(),
                problem);
    }

    private Row row(Picked picked, int index, Language language, SelectionAddress address) {
        FicheAnswer fiche = answers.of(picked.fiches().get(index), language);
        boolean rightToLeft = Language.findByCode(fiche.lang())
                .filter(Language::isRightToLeft)
                .isPresent();
        return new Row(
                fiche,
                rightToLeft ? "rtl" : "ltr",
                fiche.places().stream()
                        .limit(SHOWN_PLACES)
                        .map(place -> place(place, language))
                        .toList(),
                Math.max(0, fiche.places().size() - SHOWN_PLACES),
                index == 0 ? null : address.swapped(index, index - 1),
                index == picked.fiches().size() - 1 ? null : address.swapped(index, index + 1),
                address.without(index));
    }

    private Place place(PlaceDocument place, Language language) {
        String phone = place.phone();
        return new Place(
                Objects.requireNonNullElse(place.name(), ""),
                PlaceWords.address(place, vocabulary, language),
                place.openingHours() == null
                        ? ""
                        : new HoursWords(vocabulary, messages, language).of(place.openingHours()),
                phone,
                phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", ""));
    }
}
