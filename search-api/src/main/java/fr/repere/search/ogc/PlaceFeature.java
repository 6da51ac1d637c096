package fr.repere.search.ogc;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the feature of a place. */
@Component
class PlaceFeature {

    private static final String DEPARTEMENT = "departement:";

    private final FicheDescription description;
    private final TerritoryCache territories;

    PlaceFeature(FicheDescription description, TerritoryCache territories) {
        this.description = description;
        this.territories = territories;
    }

    /**
     * The place of a fiche.
     *
     * @param index its number, from 0
     */
    Feature of(FicheDocument fiche, int index) {
        PlaceDocument place = fiche.places().get(index);
        List<String> holders = Stream.of("commune:" + place.commune(), DEPARTEMENT + place.departement())
                .flatMap(id -> find(id).stream())
                .flatMap(territory -> Stream.concat(Stream.of(territory.id()), territory.within().stream()))
                .distinct()
                .toList();
        PlaceProperties properties = new PlaceProperties(
                fiche.id(),
                index + 1,
                place.name(),
                place.street(),
                place.postalCode(),
                place.commune(),
                place.communeName(),
                TerritoryFeatures.codes("epci", holders),
                place.departement(),
                find(DEPARTEMENT + place.departement())
                        .map(TerritoryDocument::name)
                        .orElse(null),
                TerritoryFeatures.codes("region", holders),
                place.precision(),
                place.phone(),
                place.mail(),
                place.openingHours(),
                place.addressHidden(),
                description.of(fiche));
        return new Feature(fiche.id() + "." + (index + 1), spot(place.point()), properties);
    }

    private static Optional<Geometry> spot(@Nullable PointDocument point) {
        return Optional.ofNullable(point).map(PointDocument::toLonLat).map(Geometry.Spot::new);
    }

    private Optional<TerritoryDocument> find(String id) {
        return Optional.ofNullable(territories.named(List.of(id)).get(id));
    }
}
