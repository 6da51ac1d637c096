package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.RecordFields;
import fr.repere.geodata.document.RecordNames;
import fr.repere.search.dashboard.Dashboard.Freshness;
import fr.repere.search.dashboard.Limits;
import fr.repere.search.dashboard.PublicFigures;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts all fiches, and the searches and readings of the last 30 days, in one round trip. */
@Component
class ElasticPublicFigures implements PublicFigures {

    private static final String KINDS = "kinds";
    private static final String THEMES = "themes";
    private static final String LANGUAGES = "languages";
    private static final String DEPARTEMENTS = "departements";
    private static final String PLACES = "places";
    private static final String RECENT = "recent";
    private static final String AGING = "aging";
    private static final String OLDER = "older";
    private static final String NUMBER = "number";
    private static final int MOST_VALUES = 500;
    /** « Département 21, three places » is one value. */
    private static final int NUMBERS_OF_PLACES = 20_000;

    private final RoundTrip roundTrip;
    private final Snapshots snapshots;
    private final ElasticsearchSettings settings;

    ElasticPublicFigures(RoundTrip roundTrip, Snapshots snapshots, ElasticsearchSettings settings) {
        this.roundTrip = roundTrip;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /** The snapshot is not read: asking for it makes sure that the index has the fields which are counted here. */
    @Override
    public Figures on(LocalDate today) {
        snapshots.current();
        Limits limits = Limits.on(today);
        List<MultiSearchItem<FicheDocument>> answers = roundTrip.ask(List.of(
                fiches(limits),
                recorded(RecordNames.searches(settings.prefix()).alias(), RecordFields.SEARCHES, limits),
                recorded(RecordNames.readings(settings.prefix()).alias(), RecordFields.READINGS, limits)));
        Map<String, Aggregate> numbers = answers.getFirst().aggregations();
        long all = Objects.requireNonNull(answers.getFirst().hits().total()).value();
        return new Figures(
                all,
                counts(numbers, KINDS),
                counts(numbers, THEMES),
                counts(numbers, LANGUAGES),
                freshness(numbers, all),
                places(numbers),
                counts(numbers, DEPARTEMENTS).size(),
                sum(answers.get(1).aggregations()),
                sum(answers.get(2).aggregations()));
    }

    private RequestItem fiches(Limits limits) {
        Map<String, Aggregation> numbers = new LinkedHashMap<>();
        numbers.put(KINDS, values(FicheFields.KIND));
        numbers.put(THEMES, values(FicheFields.THEMES));
        numbers.put(LANGUAGES, values(FicheFields.LANGUAGES));
        numbers.put(DEPARTEMENTS, values(FicheFields.countedIn("departement")));
        numbers.put(
                PLACES,
                Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(FicheFields.COUNTED_PLACES)
                        .include(include -> include.regexp("departement:.*"))
                        .size(NUMBERS_OF_PLACES))));
        numbers.put(RECENT, verified(limits.recentSince(), null));
        numbers.put(AGING, verified(limits.agingSince(), limits.recentSince()));
        numbers.put(OLDER, verified(null, limits.agingSince()));
        return RequestItem.of(item -> item.header(header ->
                        header.index(IndexNames.fiches(settings.prefix()).alias()))
                .body(body -> body.size(0)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(numbers)));
    }

    private static RequestItem recorded(String alias, String field, Limits limits) {
        return RequestItem.of(item -> item.header(
                        header -> header.index(alias).ignoreUnavailable(true).allowNoIndices(true))
                .body(body -> body.size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(Clauses.days(RecordFields.DAY, limits.latelySince(), null))
                        .aggregations(NUMBER, Aggregation.of(number -> number.sum(sum -> sum.field(field))))));
    }

    private static Freshness freshness(Map<String, Aggregate> numbers, long all) {
        long recent = DashboardReading.bucket(numbers, RECENT).docCount();
        long aging = DashboardReading.bucket(numbers, AGING).docCount();
        long older = DashboardReading.bucket(numbers, OLDER).docCount();
        return new Freshness(recent, aging, older, all - recent - aging - older);
    }

    /** A value such as {@code departement:21 3} says how many places each of so many fiches has. */
    private static long places(Map<String, Aggregate> numbers) {
        return counts(numbers, PLACES).entrySet().stream()
                .mapToLong(entry -> entry.getValue()
                        * Long.parseLong(entry.getKey().substring(entry.getKey().lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Map<String, Long> counts(Map<String, Aggregate> numbers, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        DashboardReading.terms(numbers, name)
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        return counts;
    }

    /** Where there is no index, nothing was ever recorded. */
    private static OptionalLong sum(Map<String, Aggregate> numbers) {
        Aggregate number = numbers.get(NUMBER);
        Double sum = number == null ? null : number.sum().value();
        return sum == null ? OptionalLong.empty() : OptionalLong.of(Math.round(sum));
    }

    private static Aggregation values(String field) {
        return Aggregation.of(
                aggregation -> aggregation.terms(terms -> terms.field(field).size(MOST_VALUES)));
    }

    private static Aggregation verified(@Nullable LocalDate from, @Nullable LocalDate before) {
        return Aggregation.of(aggregation -> aggregation.filter(Clauses.days(FicheFields.VERIFIED_ON, from, before)));
    }
}
