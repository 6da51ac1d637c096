package fr.repere.geodata.importing.table;

import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.table.Mapping.ZoneColumn;
import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The zone of a row: codes of départements whose leading zero may be lost, their names, or words for national and online. */
final class RowZone {

    private final @Nullable ZoneColumn column;
    private final Territories territories;

    RowZone(@Nullable ZoneColumn column, Territories territories) {
        this.column = column;
        this.territories = territories;
    }

    /**
     * What a row says of its zone.
     *
     * @param departements codes of the départements named
     */
    record Said(boolean national, boolean online, List<String> departements) {

        /** The zone, or null when nothing was named: a dispositif then covers the départements of its places. */
        @Nullable
        Zone zone() {
            if (national) {
                return Zone.NATIONAL;
            }
            return departements.isEmpty()
                    ? null
                    : Zone.of(departements.stream()
                            .map(code -> "departement:" + code)
                            .toList());
        }
    }

    Said read(Row row, Remarks remarks) {
        String text = column == null ? null : column.text().render(row);
        if (column == null || text == null) {
            return new Said(false, false, List.of());
        }
        boolean national = false;
        boolean online = false;
        List<String> departements = new ArrayList<>();
        for (String part : text.split(Pattern.quote(column.split()))) {
            String word = part.strip();
            if (column.national().contains(word)) {
                national = true;
            } else if (column.online().contains(word)) {
                online = true;
            } else if (!word.isEmpty()) {
                departement(word)
                        .ifPresentOrElse(
                                found -> departements.add(found.code()),
                                () -> remarks.warn("zone", word, "territoire inconnu, laissé de côté"));
            }
        }
        return new Said(national, online, departements);
    }

    private Optional<Departement> departement(String word) {
        Optional<Departement> byCode = territories.findDepartement(Codes.departement(word));
        return byCode.isPresent()
                ? byCode
                : territories.listDepartements().stream()
                        .filter(departement ->
                                PlaceName.fold(departement.name()).equals(PlaceName.fold(word)))
                        .findFirst();
    }
}
