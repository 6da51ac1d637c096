package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.RecordFields;
import fr.repere.geodata.document.RecordNames;
import fr.repere.search.dashboard.Dashboard.RecordedSearches;
import fr.repere.search.dashboard.SearchesInVain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds the records of searches up in one round trip. */
@Component
class ElasticSearchesInVain implements SearchesInVain {

    private static final String ALL = "all";
    private static final String DEPARTEMENTS = "departements";
    private static final String THEMES = "themes";
    private static final String DEPARTEMENT = "departement:";
    /** More than there are of either. */
    private static final int EVERY = 500;

    private static final Comparator<Part> WORST_FIRST = Comparator.comparingLong(Part::withoutLocal)
            .thenComparingLong(Part::searches)
            .reversed()
            .thenComparing(Part::code);

    private final RoundTrip roundTrip;
    private final String alias;

    ElasticSearchesInVain(RoundTrip roundTrip, ElasticsearchSettings settings) {
        this.roundTrip = roundTrip;
        this.alias = RecordNames.searches(settings.prefix()).alias();
    }

    @Override
    public Country since(LocalDate day) {
        RequestItem request = RequestItem.of(item -> item.header(
                        header -> header.index(alias).ignoreUnavailable(true).allowNoIndices(true))
                .body(body -> body.size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(Clauses.days(RecordFields.DAY, day, null))
                        .aggregations(
                                ALL,
                                Aggregation.of(all -> all.filter(Clauses.exists(RecordFields.DAY))
                                        .aggregations(FailedSearches.numbers())))
                        .aggregations(
                                DEPARTEMENTS,
                                Aggregation.of(parts -> parts.terms(terms -> terms.field(RecordFields.IN)
                                                .include(include -> include.regexp(DEPARTEMENT + ".*"))
                                                .size(EVERY))
                                        .aggregations(FailedSearches.numbersOfPart())))
                        .aggregations(
                                THEMES,
                                Aggregation.of(parts -> parts.terms(terms ->
                                                terms.field(RecordFields.THEMES).size(EVERY))
                                        .aggregations(FailedSearches.numbersOfPart())))));
        Map<String, Aggregate> answer =
                roundTrip.ask(List.of(request)).getFirst().aggregations();
        RecordedSearches all = FailedSearches.read(answer, ALL);
        return answer.isEmpty()
                ? new Country(all, List.of(), List.of())
                : new Country(all, parts(answer, DEPARTEMENTS), parts(answer, THEMES));
    }

    private static List<Part> parts(Map<String, Aggregate> answer, String name) {
        return DashboardReading.terms(answer, name).buckets().array().stream()
                .map(bucket ->
                        FailedSearches.part(bucket.key().stringValue().replaceFirst("^" + DEPARTEMENT, ""), bucket))
                .sorted(WORST_FIRST)
                .toList();
    }
}
