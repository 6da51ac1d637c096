package fr.repere.geodata.importing.locating;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.Territories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locates a place by all clues, and says where they contradict each other. The INSEE code wins over the point. */
public final class PlaceLocator {

    /** How far a point may be from its commune's and still be believed when it lies in another département, in metres. */
    private static final double BELIEVABLE = 50_000;

    /** The same where the commune's own point is but an estimate from its arrondissement or département. */
    private static final double BELIEVABLE_OF_ESTIMATE = 150_000;

    /** How far a point without any code may be from the commune it is given to, in metres. */
    private static final double NEAR = 5_000;

    private final Territories territories;
    private final CommuneFinder communes;

    /** A locator on the reference territories. */
    public PlaceLocator(Territories territories) {
        this.territories = territories;
        this.communes = new CommuneFinder(territories);
    }

    /** The territories behind. */
    public Territories territories() {
        return territories;
    }

    /**
     * The location, or null when no clue leads to a département.
     *
     * @param precision what the given point stands for
     */
    public @Nullable Location locate(AddressClues clues, @Nullable LonLat point, Precision precision, Remarks remarks) {
        String postalCode = communes.postalCode(clues, remarks);
        Optional<Commune> commune = communes.find(clues, postalCode, remarks);
        if (commune.isPresent()) {
            return inCommune(commune.get(), postalCode, point, precision, remarks);
        }
        if (point != null) {
            Location byPoint = byPoint(point, postalCode, precision);
            if (byPoint != null) {
                return byPoint;
            }
        }
        return byDepartement(clues, point, postalCode, precision, remarks);
    }

    /** The location in a commune that the address alone leads to, or null. */
    @Nullable
    Location locateByAddress(AddressClues clues, Remarks remarks) {
        String postalCode = communes.postalCode(clues, remarks);
        return communes.find(clues, postalCode, remarks)
                .map(commune -> inCommune(commune, postalCode, null, Precision.COMMUNE, remarks))
                .orElse(null);
    }

    private Location inCommune(
            Commune commune,
            @Nullable String postalCode,
            @Nullable LonLat point,
            Precision precision,
            Remarks remarks) {
        boolean believed = point != null && isBelieved(point, commune, remarks);
        return new Location(
                postalCode,
                commune.code(),
                commune.departement(),
                believed ? point : commune.point(),
                believed ? precision : precisionOf(commune));
    }

    private boolean isBelieved(LonLat point, Commune commune, Remarks remarks) {
        Optional<Departement> around = territories.findDepartementAt(point);
        if (around.filter(departement -> departement.code().equals(commune.departement()))
                .isPresent()) {
            return true;
        }
        boolean estimate = precisionOf(commune) == Precision.DEPARTEMENT;
        boolean near = point.metresTo(commune.point()) <= (estimate ? BELIEVABLE_OF_ESTIMATE : BELIEVABLE);
        String shown = "%s, %s (%s, %s)"
                .formatted(
                        point.latitude(),
                        point.longitude(),
                        commune.code(),
                        around.map(Departement::code).orElse("aucun"));
        String where = around.isEmpty() ? "dans aucun département" : "dans un autre département que le code INSEE";
        remarks.warn(
                "point",
                shown,
                near
                        ? "le point tombe " + where + " ; le code l'emporte, le point est gardé"
                        : "le point tombe " + where + " ; trop loin de la commune, remplacé par celui de la commune");
        return near;
    }

    /** What a commune's point stands for; what was estimated from neighbours stays an estimate. */
    private static Precision precisionOf(Commune commune) {
        return switch (commune.precision()) {
            case "commune" -> Precision.COMMUNE;
            case "postal-code" -> Precision.POSTAL_CODE;
            default -> Precision.DEPARTEMENT;
        };
    }

    private @Nullable Location byPoint(LonLat point, @Nullable String postalCode, Precision precision) {
        Optional<Departement> around = territories.findDepartementAt(point);
        Optional<Commune> nearest = territories
                .findNearestCommune(point, NEAR)
                .filter(commune -> around.isEmpty() || around.get().code().equals(commune.departement()));
        String departement = around.map(Departement::code)
                .or(() -> nearest.map(Commune::departement))
                .orElse(null);
        return departement == null
                ? null
                : new Location(postalCode, nearest.map(Commune::code).orElse(null), departement, point, precision);
    }

    private @Nullable Location byDepartement(
            AddressClues clues,
            @Nullable LonLat point,
            @Nullable String postalCode,
            Precision precision,
            Remarks remarks) {
        if (clues.departements().size() == 1) {
            Optional<Departement> only =
                    territories.findDepartement(clues.departements().getFirst());
            if (only.isPresent()) {
                remarks.warn("place", clues.city(), "commune non trouvée ; seul le département est connu");
                return new Location(postalCode, null, only.get().code(), point, point == null ? null : precision);
            }
        }
        return null;
    }
}
