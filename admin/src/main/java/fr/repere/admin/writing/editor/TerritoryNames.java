package fr.repere.admin.writing.editor;

import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Codes for what people type for a territory: a code with its kind, a département's or commune's code, a name. */
final class TerritoryNames {

    private final Territories territories;

    TerritoryNames(Territories territories) {
        this.territories = territories;
    }

    /** The qualified code, or what was typed when nobody knows it: then the form says so. */
    String code(String typed) {
        String text = typed.strip().replaceFirst("\\s*\\(([0-9AB]{1,9})\\)$", "");
        if (!territories.lineage(text).isEmpty()) {
            return text;
        }
        return byCode(text).or(() -> byName(text)).orElse(typed.strip());
    }

    private Optional<String> byCode(String text) {
        return Stream.of(TerritoryKind.DEPARTEMENT, TerritoryKind.COMMUNE, TerritoryKind.EPCI)
                .map(kind -> kind.qualify(text))
                .filter(code -> !territories.lineage(code).isEmpty())
                .findFirst();
    }

    private Optional<String> byName(String text) {
        String folded = PlaceName.fold(text);
        Predicate<String> same = name -> PlaceName.fold(name).equals(folded);
        Optional<String> departement = territories.listDepartements().stream()
                .filter(each -> same.test(each.name()))
                .map(each -> TerritoryKind.DEPARTEMENT.qualify(each.code()))
                .findFirst();
        List<Commune> communes = territories.listCommunesByName(text);
        return departement
                .or(() -> territories.listRegions().stream()
                        .filter(each -> same.test(each.name()))
                        .map(each -> TerritoryKind.REGION.qualify(each.code()))
                        .findFirst())
                // Of homonyms none is meant for sure.
                .or(() -> communes.size() == 1
                        ? Optional.of(TerritoryKind.COMMUNE.qualify(
                                communes.getFirst().code()))
                        : Optional.empty());
    }
}
