package fr.repere.admin.structure;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geocoding.AddressQuestion;
import fr.repere.geodata.geocoding.Doubt;
import fr.repere.geodata.geocoding.Geocoder;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.territory.Commune;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a structure is: its address when the geocoder is sure of it, else its commune, and never without saying which. To be asked before
 * a transaction begins, for a service elsewhere may be behind it.
 */
@Component
class Situation {

    private final Geocoder geocoder;
    private final ReferenceTerritories territories;

    Situation(Geocoder geocoder, ReferenceTerritories territories) {
        this.geocoder = geocoder;
        this.territories = territories;
    }

    /** Nothing without a commune. */
    Optional<Spot> locate(Profile profile) {
        String code = profile.commune();
        if (code == null) {
            return Optional.empty();
        }
        Optional<Commune> commune = territories.current().findCommune(code);
        String city = commune.map(Commune::name).orElse(null);
        AddressQuestion question = new AddressQuestion(profile.street(), profile.postalCode(), city, code);
        return geocoder.locate(question)
                .best()
                .filter(found -> found.doubts(question).stream()
                        .allMatch(doubt -> doubt == Doubt.STREET_ONLY || doubt == Doubt.COMMUNE_ONLY))
                .map(found -> new Spot(found.point(), found.precision()))
                .or(() -> commune.map(Situation::ofCommune));
    }

    private static Spot ofCommune(Commune commune) {
        return new Spot(
                commune.point(), Precision.findByCode(commune.precision()).orElse(Precision.DEPARTEMENT));
    }

    /**
     * A point and what it stands for.
     *
     * @param point WGS84, longitude first
     */
    record Spot(LonLat point, Precision precision) {}
}
