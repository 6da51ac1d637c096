package fr.repere.search.coverage;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All communes of an edition of the territories, numbered in the order of their codes, and the territories that they may be summed up by. */
final class WhiteCommunes {

    private final String edition;
    private final List<TerritoryDocument> communes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TerritoryDocument> wider;

    /** The communes among these territories. */
    WhiteCommunes(String edition, Collection<TerritoryDocument> territories) {
        this.edition = edition;
        this.communes = territories.stream()
                .filter(territory -> territory.kind().equals("commune"))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        this.wider = territories.stream()
                .filter(territory -> !territory.kind().equals("commune"))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        for (int i = 0; i < communes.size(); i++) {
            numbers.put(communes.get(i).code(), i);
        }
    }

    /** The name of the edition. */
    String edition() {
        return edition;
    }

    int size() {
        return communes.size();
    }

    TerritoryDocument get(int number) {
        return communes.get(number);
    }

    /** Where the commune is: its point; nothing when it has none. */
    @Nullable
    PointDocument point(int number) {
        return communes.get(number).point();
    }

    /** The commune with this INSEE code. */
    Optional<TerritoryDocument> find(String code) {
        return Optional.ofNullable(numbers.get(code)).map(communes::get);
    }

    /** The number of the commune with this INSEE code, −1 when there is none. */
    int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    /** The territories of a kind other than commune, by code. */
    List<TerritoryDocument> ofKind(String kind) {
        return wider.stream().filter(territory -> territory.kind().equals(kind)).toList();
    }
}
