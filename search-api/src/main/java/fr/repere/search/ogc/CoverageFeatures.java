package fr.repere.search.ogc;

import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.Filters;
import fr.repere.search.query.ItemQuery;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The départements with the numbers of the coverage map. */
final class CoverageFeatures implements FeatureSource {

    private static final CoverageQuery ALL = new CoverageQuery(
            TerritoryKind.DEPARTEMENT, Words.none(), Filters.none(), Optional.empty(), Optional.empty());

    private final FeatureSource departements;
    private final Coverage coverage;
    private final Vocabulary vocabulary;

    /**
     * The départements with their numbers.
     *
     * @param departements features with {@link TerritoryProperties}
     */
    CoverageFeatures(FeatureSource departements, Coverage coverage, Vocabulary vocabulary) {
        this.departements = departements;
        this.coverage = coverage;
        this.vocabulary = vocabulary;
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String title() {
        return "Couverture par département";
    }

    @Override
    public String description() {
        return "Les départements avec le nombre de fiches locales, de lieux et de structures, et de fiches par thème."
                + " Une fiche compte dans chaque département où elle a un lieu ou que sa zone nomme ; ce qui est national"
                + " ou en ligne n'est pas compté ici.";
    }

    @Override
    public List<Queryable> queryables() {
        return departements.queryables();
    }

    @Override
    public Optional<Extent> extent() {
        return departements.extent();
    }

    @Override
    public long matched(ItemQuery query) {
        return departements.matched(query);
    }

    @Override
    public Chunk read(ItemQuery query, Optional<String> after, int size) {
        Chunk chunk = departements.read(query, after, size);
        CoverageCounts counts = counts();
        return new Chunk(
                chunk.features().stream()
                        .map(feature -> counted(feature, counts))
                        .toList(),
                chunk.next(),
                chunk.matched());
    }

    @Override
    public int largestChunk() {
        return departements.largestChunk();
    }

    @Override
    public Optional<Feature> find(String id) {
        return departements.find(id).map(feature -> counted(feature, counts()));
    }

    private CoverageCounts counts() {
        return coverage.count(List.of(ALL)).getFirst();
    }

    private Feature counted(Feature departement, CoverageCounts counts) {
        TerritoryProperties territory = (TerritoryProperties) departement.properties();
        CoverageCounts.Numbers numbers = counts.in(territory.code());
        Map<String, Long> themes = new LinkedHashMap<>();
        vocabulary
                .themeCodes()
                .forEach(theme -> themes.put(theme, numbers.fiches().themes().getOrDefault(theme, 0L)));
        CoverageProperties properties = new CoverageProperties(
                territory.code(),
                territory.name(),
                territory.population(),
                territory.region(),
                numbers.fiches().fiches(),
                numbers.places(),
                numbers.structures(),
                themes,
                territory.outlined(),
                territory.attribution());
        return new Feature(departement.id(), departement.geometry(), properties);
    }
}
