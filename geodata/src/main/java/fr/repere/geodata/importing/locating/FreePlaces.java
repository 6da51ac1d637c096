package fr.repere.geodata.importing.locating;

import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.Location.PlaceDetails;
import fr.repere.geodata.territory.Commune;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places of which only a free address or the name of a commune is known. */
public final class FreePlaces {

    private final PlaceLocator locator;

    /** Free places located like all others. */
    public FreePlaces(PlaceLocator locator) {
        this.locator = locator;
    }

    /**
     * The place, or nothing when no commune is found.
     *
     * @param departements where it may lie; a commune elsewhere is taken only when no other bears the name
     * @param hidden whether nobody may know its address
     */
    public Optional<Place> locate(String address, List<String> departements, boolean hidden, Remarks remarks) {
        FreeAddress parts = FreeAddress.parse(address);
        AddressClues clues = new AddressClues(null, parts.postalCode(), parts.city(), departements);
        Location location = locator.locateByAddress(clues, remarks);
        if (location == null) {
            location = anywhere(parts, address, departements, remarks);
        }
        if (location == null) {
            remarks.warn("places", address, "lieu non reconnu en France, laissé de côté");
            return Optional.empty();
        }
        return Optional.of(location.place(new PlaceDetails(null, parts.street(), null, null, null, hidden)));
    }

    private @Nullable Location anywhere(FreeAddress parts, String address, List<String> departements, Remarks remarks) {
        List<Commune> named = locator.territories().listCommunesByName(CommuneFinder.nameOnly(parts.city()));
        if (named.size() != 1) {
            return null;
        }
        if (!departements.isEmpty()) {
            remarks.warn("places", address, "lieu hors de la zone annoncée, gardé");
        }
        AddressClues clues = new AddressClues(named.getFirst().code(), null, null, List.of());
        return locator.locate(clues, null, Precision.COMMUNE, remarks);
    }
}
