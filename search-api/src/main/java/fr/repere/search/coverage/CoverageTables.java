package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.ComparedCoverage.Difference;
import fr.repere.search.coverage.CoverageTable.Row;
import fr.repere.search.coverage.CoverageTable.Wider;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.CoverageQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes coverage tables: territories from memory, numbers from the index in one round trip. */
@Component
public class CoverageTables {

    private final Coverage coverage;
    private final ListedTerritories territories;
    private final TerritoryCache cache;

    CoverageTables(Coverage coverage, ListedTerritories territories, TerritoryCache cache) {
        this.coverage = coverage;
        this.territories = territories;
        this.cache = cache;
    }

    /**
     * One side, or both when there is another.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer
     */
    public Counted counted(AskedCoverage asked) {
        return asked.against().isPresent() ? compared(asked) : of(asked);
    }

    /**
     * The table of the first side.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer
     */
    public CoverageTable of(AskedCoverage asked) {
        List<TerritoryDocument> listed = territories.within(asked.by(), asked.within());
        CoverageCounts counts =
                coverage.count(List.of(query(asked, asked.side(), listed))).getFirst();
        return table(asked, listed, counts, counts.state());
    }

    /**
     * Both sides, counted in the same round trip.
     *
     * @throws IllegalArgumentException when there is no other side, or what is measured is not whole
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer
     */
    public ComparedCoverage compared(AskedCoverage asked) {
        if (asked.measure() == Measure.POPULATION) {
            throw new IllegalArgumentException("differences are whole numbers");
        }
        AskedCoverage.Side against = asked.against().orElseThrow(() -> new IllegalArgumentException("one side only"));
        List<TerritoryDocument> listed = territories.within(asked.by(), asked.within());
        List<CoverageCounts> counts =
                coverage.count(List.of(query(asked, asked.side(), listed), query(asked, against, listed)));
        // A side that is of now and one of the past change at other moments, and a comparison with both.
        String state = counts.getFirst().state() + " " + counts.getLast().state();
        return compared(
                asked.rule(),
                table(asked, listed, counts.getFirst(), state),
                table(asked, listed, counts.getLast(), state));
    }

    private static CoverageQuery query(AskedCoverage asked, AskedCoverage.Side side, List<TerritoryDocument> listed) {
        Optional<List<String>> codes = asked.within().isEmpty()
                ? Optional.empty()
                : Optional.of(listed.stream().map(TerritoryDocument::code).toList());
        return new CoverageQuery(asked.by(), side.words(), side.filters(), side.on(), codes);
    }

    private CoverageTable table(
            AskedCoverage asked, List<TerritoryDocument> listed, CoverageCounts counts, String state) {
        double[] numbers = listed.stream()
                .map(territory -> asked.measure().of(counts.in(territory.code()), territory))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        Classes classes = Classifier.of(asked.rule(), numbers, asked.measure().step());
        List<Row> rows = listed.stream()
                .map(territory -> row(asked, territory, counts.in(territory.code()), classes))
                .toList();
        return new CoverageTable(
                territories.edition() + " " + state,
                asked.by(),
                asked.measure(),
                counts,
                classes,
                rows,
                wider(asked, listed, counts));
    }

    private static Row row(AskedCoverage asked, TerritoryDocument territory, Numbers numbers, Classes classes) {
        OptionalDouble measured = asked.measure().of(numbers, territory);
        return new Row(
                territory,
                numbers,
                Measure.POPULATION.of(numbers, territory),
                measured.isPresent() ? OptionalInt.of(classes.of(measured.getAsDouble())) : OptionalInt.empty());
    }

    /** Where only some territories are listed, only what these lie in is of interest. */
    private List<Wider> wider(AskedCoverage asked, List<TerritoryDocument> listed, CoverageCounts counts) {
        Set<String> around = listed.stream()
                .flatMap(territory -> territory.within().stream())
                .collect(Collectors.toSet());
        List<Wider> wider = new ArrayList<>();
        cache.named(counts.wider().keySet()).forEach((id, territory) -> {
            if (asked.within().isEmpty() || around.contains(id)) {
                wider.add(new Wider(territory, counts.wider().getOrDefault(id, 0L)));
            }
        });
        wider.sort(Comparator.comparing(row -> row.territory().id()));
        return wider;
    }

    private static ComparedCoverage compared(ClassRule rule, CoverageTable first, CoverageTable second) {
        List<Long> ours = first.rows().stream().map(row -> measured(first, row)).toList();
        List<Long> theirs =
                second.rows().stream().map(row -> measured(second, row)).toList();
        Classes classes = Classifier.ofDifferences(
                rule,
                IntStream.range(0, ours.size())
                        .mapToDouble(i -> ours.get(i) - theirs.get(i))
                        .toArray());
        List<Difference> rows = IntStream.range(0, ours.size())
                .mapToObj(i -> new Difference(
                        first.rows().get(i).territory(),
                        ours.get(i),
                        theirs.get(i),
                        classes.of(ours.get(i) - theirs.get(i))))
                .toList();
        return new ComparedCoverage(first, second, classes, rows);
    }

    private static long measured(CoverageTable table, Row row) {
        return (long) table.measure().of(row.numbers(), row.territory()).orElse(0);
    }
}
