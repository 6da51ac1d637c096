package fr.repere.admin.writing.editor;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.admin.writing.content.DraftPlace.Whereabouts;
import fr.repere.admin.writing.content.DraftWhere;
import fr.repere.admin.writing.content.PointState;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geocoding.AddressQuestion;
import fr.repere.geodata.geocoding.Answer;
import fr.repere.geodata.geocoding.FoundAddress;
import fr.repere.geodata.geocoding.Geocoder;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.AddressClues;
import fr.repere.geodata.importing.locating.Location;
import fr.repere.geodata.importing.locating.PlaceLocator;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives typed places their points: a changed address is looked up anew, a point that was moved by hand is taken as it is, and where
 * nobody knows, the middle of the commune stands, marked as not verified. Never inside a transaction: it may ask another machine.
 */
@Component
class Locating {

    private final Geocoder geocoder;
    private final ReferenceTerritories territories;

    Locating(Geocoder geocoder, ReferenceTerritories territories) {
        this.geocoder = geocoder;
        this.territories = territories;
    }

    /** The same places with points that belong to their addresses, and territories by their codes where names were typed. */
    DraftWhere locate(DraftWhere typed) {
        List<DraftPlace> located = typed.places().stream().map(this::locate).toList();
        TerritoryNames names = new TerritoryNames(territories.current());
        return new DraftWhere(
                typed.online(),
                located,
                typed.zoneKind(),
                typed.territories().stream().map(names::code).toList(),
                typed.nationalReason());
    }

    private DraftPlace locate(DraftPlace place) {
        if (place.isAddressChanged()) {
            return lookUp(forgetting(place));
        }
        if (place.point() == PointState.COMMUNE) {
            return inCommune(place, PointState.COMMUNE);
        }
        return (place.commune() + place.departement()).isBlank() ? withCommune(place) : place;
    }

    /** What was found for the former address says nothing of the new one. */
    private static DraftPlace forgetting(DraftPlace place) {
        return place.located(
                new Whereabouts(place.postalCode(), place.city(), "", "", "", "", "", "", PointState.NOT_VERIFIED));
    }

    /** A place whose point was put there by hand, in the commune that its address names. */
    private DraftPlace withCommune(DraftPlace place) {
        Whereabouts at = place.whereabouts();
        return place.located(new Whereabouts(
                at.postalCode(),
                at.city(),
                commune(place).map(Commune::code).orElse(""),
                "",
                at.longitude(),
                at.latitude(),
                at.precision(),
                at.score(),
                at.point()));
    }

    private DraftPlace lookUp(DraftPlace place) {
        if (place.street().isBlank()) {
            return inCommune(place, PointState.COMMUNE);
        }
        AddressQuestion question = AddressQuestion.of(place.street(), place.postalCode(), place.city());
        Answer answer = geocoder.locate(question);
        Optional<FoundAddress> best = answer.best();
        if (best.isEmpty() || answer.withoutAddresses()) {
            return inCommune(place, PointState.NOT_VERIFIED);
        }
        FoundAddress found = best.get();
        boolean sure = found.doubts(question).isEmpty();
        return place.located(new Whereabouts(
                found.postalCode() == null || !sure ? place.postalCode() : found.postalCode(),
                sure ? found.communeName() : place.city(),
                found.commune(),
                "",
                Double.toString(found.point().longitude()),
                Double.toString(found.point().latitude()),
                found.precision().code(),
                String.format(Locale.ROOT, "%.2f", found.score()),
                sure ? PointState.FOUND : PointState.DOUBTFUL));
    }

    /** The middle of the commune, as far as it is known; without it, no point at all. */
    private DraftPlace inCommune(DraftPlace place, PointState state) {
        Location at = locateCommune(place);
        if (at == null || at.point() == null || at.precision() == null) {
            return place.located(new Whereabouts(
                    place.postalCode(),
                    place.city(),
                    "",
                    place.departement(),
                    "",
                    "",
                    "",
                    "",
                    PointState.NOT_VERIFIED));
        }
        Optional<Commune> commune = Optional.ofNullable(at.commune())
                .flatMap(code -> territories.current().findCommune(code));
        return place.located(new Whereabouts(
                place.postalCode(),
                commune.map(Commune::name).orElse(place.city()),
                at.commune() == null ? "" : at.commune(),
                at.commune() == null && at.departement() != null ? at.departement() : "",
                Double.toString(at.point().longitude()),
                Double.toString(at.point().latitude()),
                at.precision().code(),
                "",
                state));
    }

    private @org.jspecify.annotations.Nullable Location locateCommune(DraftPlace place) {
        Territories known = territories.current();
        String code = place.commune().isBlank() ? null : place.commune();
        AddressClues clues =
                new AddressClues(place.isAddressChanged() ? null : code, place.postalCode(), place.city(), List.of());
        return new PlaceLocator(known).locate(clues, null, Precision.COMMUNE, new Remarks());
    }

    private Optional<Commune> commune(DraftPlace place) {
        Location at = locateCommune(place);
        return at == null || at.commune() == null
                ? Optional.empty()
                : territories.current().findCommune(at.commune());
    }
}
