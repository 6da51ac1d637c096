package fr.repere.search.ogc;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.FicheItems;
import fr.repere.search.query.ItemQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Every fiche as a feature, with the positions of its places; without a geometry when it has none. */
@Component
class FicheFeatures implements FeatureSource {

    private final FicheItems items;
    private final FicheDescription description;
    private final FicheExtent extent;
    private final Queryables queryables;

    FicheFeatures(FicheItems items, FicheDescription description, FicheExtent extent, Queryables queryables) {
        this.items = items;
        this.description = description;
        this.extent = extent;
        this.queryables = queryables;
    }

    @Override
    public String id() {
        return "dispositifs";
    }

    @Override
    public String title() {
        return "Dispositifs et démarches";
    }

    @Override
    public String description() {
        return "Toutes les fiches publiées, une par ligne : les dispositifs avec tous leurs lieux (multipoint, ou sans"
                + " géométrie s'ils n'en ont pas), les démarches nationales et ce qui est en ligne sans géométrie. «"
                + " datetime » est la date de dernière modification.";
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
        return items.fiches(query, Optional.empty(), 0).matched();
    }

    @Override
    public Chunk read(ItemQuery query, Optional<String> after, int size) {
        FicheItems.Page page = items.fiches(query, after, size + 1);
        return Chunk.of(
                page.fiches().stream().limit(size).map(this::feature).toList(),
                page.fiches().size() > size,
                OptionalLong.of(page.matched()));
    }

    @Override
    public int largestChunk() {
        return FicheItems.LARGEST_PAGE - 1;
    }

    @Override
    public Optional<Feature> find(String id) {
        return items.find(id).map(this::feature);
    }

    private Feature feature(FicheDocument fiche) {
        List<LonLat> positions = fiche.places().stream()
                .map(PlaceDocument::point)
                .filter(Objects::nonNull)
                .map(PointDocument::toLonLat)
                .distinct()
                .toList();
        Optional<Geometry> geometry =
                positions.isEmpty() ? Optional.empty() : Optional.of(new Geometry.Spots(positions));
        FicheProperties properties = new FicheProperties(
                description.of(fiche),
                fiche.places().size(),
                FicheDescription.joined(fiche.counted().region()),
                FicheDescription.joined(fiche.counted().departement()),
                FicheDescription.joined(fiche.counted().epci()),
                FicheDescription.joined(fiche.counted().commune()),
                FicheDescription.joined(fiche.covers()));
        return new Feature(fiche.id(), geometry, properties);
    }
}
