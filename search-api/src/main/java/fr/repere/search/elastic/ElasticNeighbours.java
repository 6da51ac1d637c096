package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Neighbours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the neighbours of a fiche in one round trip. */
@Component
class ElasticNeighbours implements Neighbours {

    /** Beyond, nobody would call it near. */
    private static final String FARTHEST = "50km";

    private static final String DEMARCHE = "demarche";
    private static final double OF_NEED = 10;

    private final RoundTrip engine;
    private final String alias;

    ElasticNeighbours(RoundTrip engine, ElasticsearchSettings settings) {
        this.engine = engine;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    @Override
    public Found of(Asked fiche) {
        Batch batch = new Batch();
        boolean placed = fiche.point().isPresent() || !fiche.territories().isEmpty();
        Supplier<MultiSearchItem<FicheDocument>> dispositifs = batch.add(placed ? near(fiche) : elsewhere(fiche));
        Supplier<MultiSearchItem<FicheDocument>> demarches =
                batch.add(search(sameSubject(fiche, Clauses.term(FicheFields.KIND, DEMARCHE)), byScore()));
        batch.ask(engine);
        List<Neighbour> found = neighbours(dispositifs.get(), fiche.point());
        return new Found(
                placed ? found : List.of(), placed ? List.of() : found, neighbours(demarches.get(), Optional.empty()));
    }

    private RequestItem near(Asked fiche) {
        List<Query> wanted = new ArrayList<>();
        wanted.add(Clauses.not(Clauses.term(FicheFields.ID, fiche.id())));
        wanted.add(Clauses.not(Clauses.term(FicheFields.KIND, DEMARCHE)));
        wanted.add(Clauses.terms(
                FicheFields.THEMES, fiche.themes().stream().limit(1).toList()));
        if (fiche.point().isEmpty()) {
            wanted.add(Clauses.any(
                    Clauses.terms(FicheFields.PLACE_IN, fiche.territories()),
                    Clauses.terms(FicheFields.COVERS_WITHIN, fiche.territories())));
            return search(Clauses.all(wanted), byScore());
        }
        PointDocument point = fiche.point().get();
        wanted.add(Query.of(query -> query.geoDistance(distance -> distance.field(FicheFields.LOCATED)
                .distance(FARTHEST)
                .location(location -> location.latlon(at -> at.lat(point.lat()).lon(point.lon()))))));
        return search(
                Clauses.all(wanted),
                List.of(
                        SortOptions.of(sort -> sort.geoDistance(distance -> distance.field(FicheFields.POINTS)
                                .location(List.of(GeoLocation.of(at ->
                                        at.latlon(of -> of.lat(point.lat()).lon(point.lon())))))
                                .unit(DistanceUnit.Meters)
                                .order(SortOrder.Asc))),
                        byId()));
    }

    private RequestItem elsewhere(Asked fiche) {
        Query everywhere = Clauses.without(
                Clauses.any(Clauses.isTrue(FicheFields.NATIONAL), Clauses.isTrue(FicheFields.ONLINE)),
                Clauses.term(FicheFields.KIND, DEMARCHE));
        return search(sameSubject(fiche, everywhere), byScore());
    }

    /** Each need in common counts, then each theme. */
    private static Query sameSubject(Asked fiche, Query among) {
        List<Query> subjects = new ArrayList<>();
        fiche.needs().forEach(need -> subjects.add(Clauses.scored(OF_NEED, Clauses.term(FicheFields.NEEDS, need))));
        fiche.themes().forEach(theme -> subjects.add(Clauses.scored(1, Clauses.term(FicheFields.THEMES, theme))));
        return Query.of(query -> query.bool(bool -> bool.filter(among)
                .mustNot(Clauses.term(FicheFields.ID, fiche.id()))
                .should(subjects)
                .minimumShouldMatch("1")));
    }

    private static List<SortOptions> byScore() {
        return List.of(
                SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                SortOptions.of(sort -> sort.field(field ->
                        field.field(FicheFields.VIEWS).order(SortOrder.Desc).missing("_last"))),
                byId());
    }

    private static SortOptions byId() {
        return SortOptions.of(
                sort -> sort.field(field -> field.field(FicheFields.ID).order(SortOrder.Asc)));
    }

    private RequestItem search(Query query, List<SortOptions> order) {
        return RequestItem.of(item -> item.header(header -> header.index(alias))
                .body(body -> body.size(MOST)
                        .trackTotalHits(total -> total.enabled(false))
                        .source(source -> source.filter(filter -> filter.includes(
                                FicheFields.ID,
                                FicheFields.SLUG,
                                FicheFields.KIND,
                                FicheFields.TEXT + ".*.title",
                                FicheFields.PLACES)))
                        .query(query)
                        .sort(order)));
    }

    private static List<Neighbour> neighbours(MultiSearchItem<FicheDocument> answer, Optional<PointDocument> from) {
        return answer.hits().hits().stream().map(hit -> neighbour(hit, from)).toList();
    }

    private static Neighbour neighbour(Hit<FicheDocument> hit, Optional<PointDocument> from) {
        FicheDocument fiche = Objects.requireNonNull(hit.source(), hit::id);
        Map<String, String> titles = fiche.text().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().title()));
        return new Neighbour(
                fiche.slug(),
                titles,
                town(fiche.places(), from),
                from.isPresent() ? OptionalDouble.of(hit.sort().getFirst().doubleValue()) : OptionalDouble.empty());
    }

    /** Of several places, the nearest is meant; on these scales the earth is flat enough to say which. */
    private static String town(List<PlaceDocument> places, Optional<PointDocument> from) {
        return places.stream()
                .filter(place -> place.communeName() != null)
                .min(Comparator.comparingDouble(
                        place -> from.map(point -> apart(point, place.point())).orElse(0d)))
                .map(PlaceDocument::communeName)
                .orElse("");
    }

    private static double apart(PointDocument from, @Nullable PointDocument to) {
        return to == null
                ? Double.MAX_VALUE
                : Math.hypot(to.lat() - from.lat(), (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat())));
    }
}
