package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.WhiteQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From the distances of all communes to the answer of one question about them. */
final class WhiteRows {

    private final String edition;
    private final WhiteQuery query;
    private final WhiteCommunes communes;
    private final WhiteDistances distances;

    WhiteRows(String edition, WhiteQuery query, WhiteCommunes communes, WhiteDistances distances) {
        this.edition = edition;
        this.query = query;
        this.communes = communes;
        this.distances = distances;
    }

    /** The answer. */
    WhiteResult result() {
        Predicate<TerritoryDocument> asked = inAny(query.within());
        List<WhiteCommune> all = IntStream.range(0, communes.size())
                .filter(number -> asked.test(communes.get(number)))
                .mapToObj(this::commune)
                .toList();
        return new WhiteResult(
                edition,
                query,
                distances.fiches(),
                distances.places(),
                WhiteRow.of(Optional.empty(), all),
                query.by().map(level -> by(level, all)).orElseGet(() -> each(all)),
                all);
    }

    private WhiteCommune commune(int number) {
        double metres = distances.metres(number);
        return new WhiteCommune(
                communes.get(number),
                Double.isFinite(metres) ? OptionalDouble.of(metres) : OptionalDouble.empty(),
                metres > query.metres(),
                distances.hasPlace(number),
                communes.find(distances.nearest(number)));
    }

    private List<WhiteRow> by(TerritoryKind level, List<WhiteCommune> all) {
        if (level == TerritoryKind.COMMUNE) {
            return List.of();
        }
        Map<String, List<WhiteCommune>> members = new LinkedHashMap<>();
        List<TerritoryDocument> territories = communes.ofKind(level.code());
        territories.forEach(territory -> members.put(territory.id(), new ArrayList<>()));
        for (WhiteCommune one : all) {
            one.commune().within().stream()
                    .flatMap(id -> Optional.ofNullable(members.get(id)).stream())
                    .forEach(list -> list.add(one));
        }
        return territories.stream()
                .map(territory -> WhiteRow.of(Optional.of(territory), members.getOrDefault(territory.id(), List.of())))
                .filter(row -> query.within().isEmpty() || row.communes() > 0)
                .toList();
    }

    private List<WhiteRow> each(List<WhiteCommune> all) {
        return query.within().stream()
                .map(territory -> {
                    Predicate<TerritoryDocument> in = inAny(List.of(territory));
                    return WhiteRow.of(
                            Optional.of(territory),
                            all.stream().filter(one -> in.test(one.commune())).toList());
                })
                .toList();
    }

    private static Predicate<TerritoryDocument> inAny(List<TerritoryDocument> territories) {
        if (territories.isEmpty()) {
            return commune -> true;
        }
        Set<String> ids = territories.stream().map(TerritoryDocument::id).collect(Collectors.toSet());
        return commune ->
                ids.contains(commune.id()) || commune.within().stream().anyMatch(ids::contains);
    }
}
