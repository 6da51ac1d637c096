package fr.repere.geodata.importing.interchange;

import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.HiddenAddress;
import fr.repere.geodata.importing.cleaning.OpeningHours;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.AddressClues;
import fr.repere.geodata.importing.locating.Location;
import fr.repere.geodata.importing.locating.Location.PlaceDetails;
import fr.repere.geodata.importing.locating.PlaceLocator;
import fr.repere.geodata.importing.locating.Points;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the places and territories of our own format. */
final class InterchangePlaces {

    private final PlaceLocator locator;

    InterchangePlaces(Territories territories) {
        this.locator = new PlaceLocator(territories);
    }

    List<Place> list(JsonNode places, Remarks remarks) {
        List<Place> result = new ArrayList<>();
        for (JsonNode place : places) {
            Place located = place(place, remarks);
            if (located != null) {
                result.add(located);
            }
        }
        return result;
    }

    boolean isKnown(String qualifiedCode, Remarks remarks) {
        boolean known = !locator.territories().lineage(qualifiedCode).isEmpty();
        if (!known) {
            remarks.warn("zone", qualifiedCode, "territoire inconnu, laissé de côté");
        }
        return known;
    }

    private @Nullable Place place(JsonNode place, Remarks remarks) {
        LonLat point = Points.degrees(
                JsonFields.text(place, "longitude"), JsonFields.text(place, "latitude"), "places.point", remarks);
        String departement = JsonFields.text(place, "departement");
        AddressClues clues = new AddressClues(
                JsonFields.text(place, "commune"),
                JsonFields.text(place, "postalCode"),
                JsonFields.text(place, "city"),
                departement == null ? List.of() : List.of(departement));
        String code = JsonFields.text(place, "precision");
        Precision precision =
                Precision.findByCode(code == null ? "address" : code).orElse(Precision.COMMUNE);
        Location location = locator.locate(clues, point, precision, remarks);
        if (location == null) {
            remarks.warn("places", place.toString(), "lieu qui n'a pu être situé, laissé de côté");
            return null;
        }
        return location.place(new PlaceDetails(
                PlainText.line(JsonFields.text(place, "name")),
                PlainText.line(JsonFields.text(place, "street")),
                Contacts.phone(JsonFields.text(place, "phone"), "places.phone", remarks),
                Contacts.mail(JsonFields.text(place, "mail"), "places.mail", remarks),
                OpeningHours.osm(JsonFields.text(place, "openingHours"), "places.openingHours", remarks),
                HiddenAddress.isHidden(JsonFields.text(place, "addressHidden"), "places.addressHidden", remarks)));
    }
}
