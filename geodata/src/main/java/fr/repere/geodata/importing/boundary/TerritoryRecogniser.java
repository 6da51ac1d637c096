package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.Epci;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Region;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from the properties of a feature which reference territory it outlines. One for each file, whose habits it learns. */
final class TerritoryRecogniser {

    private static final Map<TerritoryKind, List<String>> CODES = new EnumMap<>(Map.of(
            TerritoryKind.COMMUNE,
                    List.of(
                            "insee_com",
                            "code_insee",
                            "codgeo",
                            "com",
                            "insee_commune",
                            "code_commune",
                            "com_code",
                            "code_com"),
            TerritoryKind.EPCI, List.of("code_siren", "siren_epci", "siren", "code_epci", "epci"),
            TerritoryKind.DEPARTEMENT,
                    List.of("insee_dep", "dep", "code_dep", "code_dept", "code_departement", "dep_code"),
            TerritoryKind.REGION, List.of("insee_reg", "reg", "code_reg", "code_region", "reg_code")));

    /** The smallest first: a commune's feature also names its département and région. */
    private static final List<TerritoryKind> SMALLEST_FIRST =
            List.of(TerritoryKind.COMMUNE, TerritoryKind.EPCI, TerritoryKind.DEPARTEMENT, TerritoryKind.REGION);

    private static final List<String> ANY_CODE = List.of("code", "insee", "ref:insee", "id");
    private static final List<String> NAMES = List.of(
            "nom",
            "nom_officiel",
            "nom_com",
            "nom_dep",
            "nom_reg",
            "lib_dep",
            "lib_reg",
            "lib_com",
            "libgeo",
            "libelle",
            "name");

    /** Parts of communes and of départements that are no reference territory. */
    private static final List<String> OTHER_LAYERS =
            List.of("insee_can", "insee_arr", "insee_cad", "insee_arm", "code_iris");

    private final Territories territories;
    private final @Nullable TerritoryKind asked;
    private @Nullable TerritoryKind habit;

    TerritoryRecogniser(Territories territories, Optional<TerritoryKind> asked) {
        this.territories = territories;
        this.asked = asked.orElse(null);
    }

    /**
     * The territory of today that a feature outlines, whole or in part: a former commune is part of the one that it went into.
     *
     * @throws LineRejected when no code is there, or nobody bears it
     */
    Recognised recognise(Map<String, String> properties) {
        for (TerritoryKind kind : asked == null ? SMALLEST_FIRST : List.of(asked)) {
            Optional<String> code = first(properties, CODES.getOrDefault(kind, List.of()));
            if (code.isPresent()) {
                refuseOtherLayers(kind, properties);
                return resolve(kind, code.get());
            }
        }
        String code = first(properties, ANY_CODE)
                .orElseThrow(() -> LineRejected.because(
                        "code", String.join(", ", properties.keySet()), "aucun code INSEE parmi les propriétés"));
        return resolve(asked == null ? kindOf(code, properties) : asked, code);
    }

    private static void refuseOtherLayers(TerritoryKind kind, Map<String, String> properties) {
        if (kind != TerritoryKind.COMMUNE || properties.containsKey("insee_cad")) {
            OTHER_LAYERS.stream().filter(properties::containsKey).findFirst().ifPresent(other -> {
                throw LineRejected.because(
                        other,
                        properties.get(other),
                        "ni région, ni département, ni EPCI, ni commune : une autre couche");
            });
        }
    }

    private TerritoryKind kindOf(String code, Map<String, String> properties) {
        if (code.matches("\\d{9}")) {
            return TerritoryKind.EPCI;
        }
        if (code.matches("\\d[0-9AB]\\d{3}|\\d{4}")) {
            return TerritoryKind.COMMUNE;
        }
        if (code.matches("2[AB]|9[78]\\d")) {
            return TerritoryKind.DEPARTEMENT;
        }
        TerritoryKind kind =
                ofTwoDigits(padded(code, 2), first(properties, NAMES).orElse(""));
        if (kind == null) {
            throw LineRejected.because("code", code, "code de région ou de département ? précisez avec --kind");
        }
        habit = kind;
        return kind;
    }

    /** Régions and départements share codes: the name decides, then what the file held so far. */
    private @Nullable TerritoryKind ofTwoDigits(String code, String name) {
        boolean region = territories.findRegion(code).isPresent();
        boolean departement = territories.findDepartement(code).isPresent();
        if (region != departement) {
            return region ? TerritoryKind.REGION : TerritoryKind.DEPARTEMENT;
        }
        String folded = PlaceName.fold(name);
        if (territories
                .findDepartement(code)
                .map(Departement::name)
                .map(PlaceName::fold)
                .filter(folded::equals)
                .isPresent()) {
            return TerritoryKind.DEPARTEMENT;
        }
        if (territories
                .findRegion(code)
                .map(Region::name)
                .map(PlaceName::fold)
                .filter(folded::equals)
                .isPresent()) {
            return TerritoryKind.REGION;
        }
        return habit;
    }

    private Recognised resolve(TerritoryKind kind, String code) {
        Optional<String> known = switch (kind) {
            case COMMUNE -> territories.findCommune(padded(code, 5)).map(Commune::code);
            case EPCI -> territories.findEpci(code).map(Epci::code);
            case DEPARTEMENT -> territories.findDepartement(padded(code, 2)).map(Departement::code);
            case REGION -> territories.findRegion(padded(code, 2)).map(Region::code);
        };
        return new Recognised(
                kind,
                known.orElseThrow(() -> LineRejected.because(
                        "code", code, "code de %s inconnu des données de référence".formatted(kind.code()))));
    }

    /** A code whose leading zero was lost to a spreadsheet. */
    private static String padded(String code, int length) {
        return code.matches("\\d+") && code.length() == length - 1 ? "0" + code : code;
    }

    private static Optional<String> first(Map<String, String> properties, List<String> names) {
        return names.stream()
                .map(properties::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** A territory of today. */
    record Recognised(TerritoryKind kind, String code) {}
}
