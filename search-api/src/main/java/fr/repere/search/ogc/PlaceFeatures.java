package fr.repere.search.ogc;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.FicheItems;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.ItemQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every place whose position is known as a feature: the fiches one after the other, of each its places in their order. */
@Component
class PlaceFeatures implements FeatureSource {

    /** {@code <id of the fiche>.<number of the place, from 1>}. */
    private static final Pattern ID = Pattern.compile("(.{1,200})\\.([1-9]\\d{0,5})");

    private final FicheItems items;
    private final PlaceFeature places;
    private final PlaceNumbers numbers;
    private final FicheExtent extent;
    private final Queryables queryables;

    PlaceFeatures(
            FicheItems items, PlaceFeature places, PlaceNumbers numbers, FicheExtent extent, Queryables queryables) {
        this.items = items;
        this.places = places;
        this.numbers = numbers;
        this.extent = extent;
        this.queryables = queryables;
    }

    @Override
    public String id() {
        return "places";
    }

    @Override
    public String title() {
        return "Lieux";
    }

    @Override
    public String description() {
        return "Les lieux des dispositifs, un point par lieu, avec l'adresse, les horaires et ce que dit la fiche. Les"
                + " lieux sans position connue n'y sont pas. « datetime » est la date de dernière modification de la"
                + " fiche.";
    }

    @Override
    public List<Queryable> queryables() {
        return queryables.ofFiches();
    }

    @Override
    public Optional<Extent> extent() {
        return extent.of();
    }

    @Override
    public long matched(ItemQuery query) {
        return numbers.of(query);
    }

    @Override
    public Chunk read(ItemQuery query, Optional<String> after, int size) {
        Optional<Matcher> last = after.map(PlaceFeatures::parts);
        List<Feature> found = new ArrayList<>();
        Optional<String> from = last.map(parts -> parts.group(1));
        int seen = last.map(parts -> Integer.parseInt(parts.group(2))).orElse(0);
        boolean more = true;
        while (more && found.size() <= size) {
            FicheItems.Page page = items.withPlaces(query, from, Math.min(size + 1, FicheItems.LARGEST_PAGE));
            int skipped = seen;
            Optional<String> first = from;
            page.fiches().stream()
                    .flatMap(fiche -> matching(
                            fiche, query, first.filter(fiche.id()::equals).isPresent() ? skipped : 0))
                    .limit(size + 1L - found.size())
                    .forEach(found::add);
            more = page.fiches().size() == Math.min(size + 1, FicheItems.LARGEST_PAGE);
            if (more) {
                from = Optional.of(page.fiches().getLast().id());
                seen = Integer.MAX_VALUE;
            }
        }
        return Chunk.of(found.stream().limit(size).toList(), found.size() > size, OptionalLong.empty());
    }

    @Override
    public int largestChunk() {
        return FicheItems.LARGEST_PAGE - 1;
    }

    @Override
    public Optional<Feature> find(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? items.find(parts.group(1))
                        .flatMap(fiche -> all(fiche)
                                .filter(place -> place.id().equals(id))
                                .findFirst())
                : Optional.empty();
    }

    private Stream<Feature> matching(FicheDocument fiche, ItemQuery query, int skipped) {
        return IntStream.range(
                        Math.min(skipped, fiche.places().size()), fiche.places().size())
                .filter(index -> numbers.matches(fiche.places().get(index), query))
                .mapToObj(index -> places.of(fiche, index));
    }

    private Stream<Feature> all(FicheDocument fiche) {
        return matching(fiche, ItemQuery.everything(), 0);
    }

    private static Matcher parts(String after) {
        Matcher parts = ID.matcher(after);
        if (!parts.matches()) {
            throw InvalidParameter.cursor(
                    "(curseur)", "Le curseur « after » n'est pas valable : recommencez sans lui.");
        }
        return parts;
    }
}
