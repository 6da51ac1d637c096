package fr.repere.admin.writing.content;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what a fiche says, so that it can be changed: reading the draft gives the same content again. */
public final class ContentWriting {

    private final Territories territories;

    /** Names communes by these territories. */
    public ContentWriting(Territories territories) {
        this.territories = territories;
    }

    /** The content as somebody would have typed it. */
    public DraftContent write(FicheContent content) {
        FicheText french = content.texts().getOrDefault(Language.FR, FicheText.titled(""));
        return new DraftContent(
                new DraftTexts(
                        french.title(),
                        french.brand(),
                        french.summary(),
                        french.what(),
                        french.why(),
                        french.how(),
                        french.next(),
                        french.administration()),
                new DraftThemes(
                        content.classification().main().code(),
                        content.classification().secondary().stream()
                                .map(Theme::code)
                                .toList(),
                        content.classification().needs().stream()
                                .map(Need::code)
                                .toList()),
                where(content),
                criteria(content.criteria()));
    }

    private DraftWhere where(FicheContent content) {
        Zone zone = content.zone();
        List<DraftPlace> places = content.places().stream().map(this::place).toList();
        if (zone == null || zone.equals(Zone.ofPlaces(content.places()))) {
            return new DraftWhere(content.online(), places, DraftWhere.BY_PLACES, List.of(), null);
        }
        return new DraftWhere(
                content.online(),
                places,
                zone.national() ? DraftWhere.NATIONAL : DraftWhere.BY_TERRITORIES,
                zone.territories(),
                null);
    }

    private DraftPlace place(Place place) {
        LonLat point = place.point() == null ? null : LonLat.of(place.point());
        DraftPlace typed = new DraftPlace(
                place.name(),
                place.street(),
                place.postalCode(),
                city(place.commune()),
                place.commune(),
                place.commune() == null ? place.departement() : null,
                point == null ? null : Double.toString(point.longitude()),
                point == null ? null : Double.toString(point.latitude()),
                place.precision(),
                place.score() == null ? null : Double.toString(place.score()),
                point == null ? PointState.NONE : PointState.KEPT,
                null,
                place.phone(),
                place.mail(),
                Map.of(),
                place.openingHours(),
                place.addressHidden());
        return typed.keptFor(typed.address());
    }

    private @Nullable String city(@Nullable String commune) {
        return commune == null
                ? null
                : territories.findCommune(commune).map(Commune::name).orElse(null);
    }

    private static DraftCriteria criteria(Criteria criteria) {
        List<Criteria.Amount> amounts = criteria.amounts();
        return new DraftCriteria(
                criteria.statuses(),
                criteria.profiles(),
                text(criteria.ageMin()),
                text(criteria.ageMax()),
                criteria.frenchLevels(),
                criteria.receptionLanguages(),
                criteria.price(),
                amounts == null
                        ? null
                        : amounts.stream()
                                .map(amount -> new DraftAmount(euros(amount.euros()), amount.period()))
                                .toList(),
                text(criteria.commitmentMin()),
                text(criteria.commitmentMax()),
                criteria.commitmentUnit(),
                text(criteria.frequencyTimes()),
                criteria.frequencyPer(),
                criteria.days(),
                criteria.conditions(),
                criteria.referral(),
                criteria.modes());
    }

    /** As people write it: {@code 20}, {@code 20,5}. */
    private static String euros(double euros) {
        return BigDecimal.valueOf(euros).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : Integer.toString(number);
    }
}
