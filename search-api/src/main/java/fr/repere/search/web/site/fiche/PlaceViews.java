package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TimeRegion;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.document.hours.OpenWeek;
import fr.repere.search.query.OpenState;
import fr.repere.search.web.site.fiche.PlaceView.Hours;
import fr.repere.search.wording.HoursWords;
import fr.repere.search.wording.Messages;
import fr.repere.search.wording.PlaceWords;
import fr.repere.search.wording.WeekWords;
import fr.repere.search.wording.WeekWords.Line;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the places of a fiche's page: numbered like the pins of its map, hours in words, links that do what they say. */
@Component
class PlaceViews {

    private static final List<String> EXACT = List.of("address", "street");

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Clock clock;

    @Autowired
    PlaceViews(Vocabulary vocabulary, Messages messages) {
        this(vocabulary, messages, Clock.systemUTC());
    }

    PlaceViews(Vocabulary vocabulary, Messages messages, Clock clock) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.clock = clock;
    }

    List<PlaceView> of(List<PlaceDocument> places, Language language) {
        HoursWords words = new HoursWords(vocabulary, messages, language);
        WeekWords weeks = new WeekWords(vocabulary, messages, language);
        List<PlaceView> views = new ArrayList<>();
        int number = 0;
        for (PlaceDocument place : places) {
            boolean shown = isOnMap(place);
            number += shown ? 1 : 0;
            views.add(view(place, shown ? number : 0, language, hours(place, words, weeks)));
        }
        return views;
    }

    /** Of a hidden address, the point is that of its town: a pin would lead people to the wrong door. */
    private static boolean isOnMap(PlaceDocument place) {
        return place.point() != null && !place.addressHidden();
    }

    private PlaceView view(PlaceDocument place, int number, Language language, @Nullable Hours hours) {
        String phone = place.phone();
        String mail = place.mail();
        PointDocument point = number == 0 ? null : place.point();
        return new PlaceView(
                number,
                place.name(),
                PlaceWords.address(place, vocabulary, language),
                point == null ? null : point.lon() + "," + point.lat(),
                point != null && !EXACT.contains(String.valueOf(place.precision())),
                phone,
                phone == null ? null : SafeLinks.phone(phone).orElse(null),
                mail,
                mail == null ? null : SafeLinks.mail(mail).orElse(null),
                point == null
                        ? null
                        : "geo:%s,%s?q=%s,%s".formatted(point.lat(), point.lon(), point.lat(), point.lon()),
                point == null
                        ? null
                        : "https://www.openstreetmap.org/directions?to=%s%%2C%s".formatted(point.lat(), point.lon()),
                hours);
    }

    private @Nullable Hours hours(PlaceDocument place, HoursWords words, WeekWords weeks) {
        String hours = place.openingHours();
        if (hours == null || hours.isBlank()) {
            return null;
        }
        if (!OpenWeek.isReadable(hours)) {
            return new Hours("", false, false, List.of(), hours, true);
        }
        Optional<OpenState> state = OpenWeek.read(hours)
                .map(week -> OpenState.of(week, TimeRegion.of(place.commune(), place.departement()), clock.instant()));
        // Who says nothing of public holidays may be closed on them all the same.
        boolean holiday = state.map(OpenState::holiday).orElse(false) && !hours.contains("PH");
        List<Line> week = weeks.table(hours).orElse(List.of());
        return new Hours(
                state.map(weeks::now).orElse(""),
                state.map(OpenState::open).orElse(false),
                holiday,
                week,
                words.of(hours),
                false);
    }
}
