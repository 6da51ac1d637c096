package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Reach;
import fr.repere.search.dashboard.Extent;
import fr.repere.search.dashboard.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers of a territory, all in one search. */
final class DashboardRequest {

    static final String TERRITORY = "territory";
    static final String WIDER = "wider";
    static final String NATIONAL = "national";
    static final String ONLINE = "online";
    static final String PLACES = "places";
    static final String STRUCTURES = "structures";
    static final String LARGEST = "largest";
    static final String NAME = "name";
    static final String THEMES = "themes";
    static final String NEEDS = "needs";
    static final String LANGUAGES = "languages";
    static final String RECENT = "recent";
    static final String AGING = "aging";
    static final String OLDER = "older";
    static final String NEVER = "never";
    static final String PUBLISHED = "published";
    static final String CHANGED = "changed";
    static final String LATEST = "latest";

    /** Structures counted in one go. The engine gives 65,536 numbers in an answer; the other counts need fewer than the rest. */
    static final int STRUCTURES_AT_ONCE = 50_000;

    static final int LATEST_SHOWN = 20;
    static final int LARGEST_SHOWN = 20;
    private static final int VOCABULARY = 500;
    private static final int NUMBERS_OF_PLACES = 10_000;
    /** A regular expression may have 1,000 signs. */
    private static final int CODES_AT_ONCE = 50;

    private final Extent extent;
    private final Limits limits;
    private final Language language;

    /** The numbers of this extent. */
    DashboardRequest(Extent extent, LocalDate today, Language language) {
        this.extent = extent;
        this.limits = Limits.on(today);
        this.language = language;
    }

    /** The fiches that are counted at all. */
    Query query() {
        return Clauses.any(territory(), wider(), countedAs(Reach.NATIONAL), countedAs(Reach.ONLINE));
    }

    /** What counts in the territory. */
    Query territory() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        extent.parts()
                .forEach(id -> codes.computeIfAbsent(kind(id), kind -> new ArrayList<>())
                        .add(id.substring(kind(id).length() + 1)));
        return codes.isEmpty()
                ? Clauses.NOTHING
                : Clauses.any(codes.entrySet().stream()
                        .map(kind -> Clauses.terms(FicheFields.countedIn(kind.getKey()), kind.getValue()))
                        .toList());
    }

    /** The numbers by name. */
    Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        all.put(TERRITORY, under(territory(), ofTerritory()));
        all.put(WIDER, under(wider(), Map.of()));
        all.put(NATIONAL, under(countedAs(Reach.NATIONAL), Map.of()));
        all.put(ONLINE, under(countedAs(Reach.ONLINE), Map.of()));
        return all;
    }

    /** The ids of the structures of one of several parts; together they are all. */
    static Aggregation structures(int part, int of) {
        return Aggregation.of(aggregation -> aggregation.terms(terms -> {
            terms.field(FicheFields.STRUCTURE_ID).size(STRUCTURES_AT_ONCE);
            return of == 1
                    ? terms
                    : terms.include(include ->
                            include.partition(piece -> piece.partition(part).numPartitions(of)));
        }));
    }

    private Map<String, Aggregation> ofTerritory() {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (int from = 0; from < extent.apart().size(); from += CODES_AT_ONCE) {
            int to = Math.min(extent.apart().size(), from + CODES_AT_ONCE);
            all.put(PLACES + from, places(extent.apart().subList(from, to)));
        }
        all.put(STRUCTURES, structures(0, 1));
        all.put(LARGEST, largest());
        all.put(THEMES, with(values(FicheFields.THEMES), Map.of(LANGUAGES, plain(values(FicheFields.LANGUAGES)))));
        all.put(NEEDS, plain(values(FicheFields.NEEDS)));
        all.put(LANGUAGES, plain(values(FicheFields.LANGUAGES)));
        all.put(
                RECENT,
                under(between(FicheFields.VERIFIED_ON, Optional.of(limits.recentSince()), Optional.empty()), Map.of()));
        all.put(
                AGING,
                under(
                        between(
                                FicheFields.VERIFIED_ON,
                                Optional.of(limits.agingSince()),
                                Optional.of(limits.recentSince())),
                        Map.of()));
        all.put(
                OLDER,
                under(between(FicheFields.VERIFIED_ON, Optional.empty(), Optional.of(limits.agingSince())), Map.of()));
        all.put(NEVER, under(Clauses.not(Clauses.exists(FicheFields.VERIFIED_ON)), Map.of()));
        Query published = since(FicheFields.PUBLISHED_ON);
        all.put(PUBLISHED, under(published, Map.of(LATEST, latest(FicheFields.PUBLISHED_ON))));
        all.put(
                CHANGED,
                under(
                        Clauses.without(since(FicheFields.CHANGED_ON), published),
                        Map.of(LATEST, latest(FicheFields.CHANGED_ON))));
        return all;
    }

    /** Local, elsewhere, and covering the territory by a zone that something of it lies in. */
    private Query wider() {
        return extent.around().isEmpty()
                ? Clauses.NOTHING
                : Clauses.without(
                        Clauses.all(
                                List.of(countedAs(Reach.LOCAL), Clauses.terms(FicheFields.COVERS, extent.around()))),
                        territory());
    }

    private static Query countedAs(Reach reach) {
        return Clauses.term(FicheFields.COUNTED_AS, reach.code());
    }

    private static Aggregation places(List<String> ids) {
        String wanted = ids.stream().collect(Collectors.joining("|", "(", ") [0-9]+"));
        return Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(FicheFields.COUNTED_PLACES)
                .include(include -> include.regexp(wanted))
                .size(NUMBERS_OF_PLACES)));
    }

    /** Names are looked at for these few only. */
    private static Aggregation largest() {
        TermsAggregation.Builder structures = new TermsAggregation.Builder()
                .field(FicheFields.STRUCTURE_ID)
                .size(LARGEST_SHOWN)
                .collectMode(TermsAggregationCollectMode.BreadthFirst);
        Aggregation name = Aggregation.of(aggregation -> aggregation.terms(
                terms -> terms.field(FicheFields.STRUCTURE_NAMED).size(1)));
        return with(structures.build(), Map.of(NAME, name));
    }

    private static TermsAggregation values(String field) {
        return TermsAggregation.of(terms -> terms.field(field).size(VOCABULARY));
    }

    private static Aggregation plain(TermsAggregation terms) {
        return with(terms, Map.of());
    }

    private static Aggregation with(TermsAggregation terms, Map<String, Aggregation> inside) {
        return Aggregation.of(aggregation -> aggregation.terms(terms).aggregations(inside));
    }

    private Aggregation latest(String field) {
        List<String> shown = List.of(
                FicheFields.ID,
                FicheFields.SLUG,
                FicheFields.KIND,
                FicheFields.LANGUAGES,
                FicheFields.title(Language.FR),
                FicheFields.title(language),
                FicheFields.PUBLISHED_ON,
                FicheFields.CHANGED_ON);
        return Aggregation.of(aggregation -> aggregation.topHits(top -> top.size(LATEST_SHOWN)
                .source(source -> source.filter(filter -> filter.includes(shown)))
                .sort(sort -> sort.field(by -> by.field(field).order(SortOrder.Desc)))
                .sort(sort -> sort.field(by -> by.field(FicheFields.ID).order(SortOrder.Asc)))));
    }

    private Query since(String field) {
        return between(field, Optional.of(limits.changesSince()), Optional.empty());
    }

    /** From a day on, before another. */
    private static Query between(String field, Optional<LocalDate> from, Optional<LocalDate> before) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(field);
            from.ifPresent(day -> date.gte(day.toString()));
            before.ifPresent(day -> date.lt(day.toString()));
            return date;
        })));
    }

    private static Aggregation under(Query filter, Map<String, Aggregation> inside) {
        return Aggregation.of(aggregation -> aggregation.filter(filter).aggregations(inside));
    }

    private static String kind(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}
