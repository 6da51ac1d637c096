package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.search.dashboard.Dashboard;
import fr.repere.search.dashboard.Dashboard.Totals;
import fr.repere.search.dashboard.Dashboards;
import fr.repere.search.dashboard.Extent;
import fr.repere.search.dashboard.Limits;
import fr.repere.search.query.SearchUnavailable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks for the numbers of a territory and for the searches recorded there in one round trip. */
@Component
class ElasticDashboards implements Dashboards {

    private static final String LATELY = "lately";
    private static final String LONGER = "longer";
    /** In so many parts even a million structures can be counted. */
    private static final int STRUCTURE_PARTS = 32;

    private final RoundTrip roundTrip;
    private final Snapshots snapshots;
    private final String fiches;
    private final String searches;

    ElasticDashboards(RoundTrip roundTrip, Snapshots snapshots, ElasticsearchSettings settings) {
        this.roundTrip = roundTrip;
        this.snapshots = snapshots;
        this.fiches = IndexNames.fiches(settings.prefix()).alias();
        this.searches = RecordNames.searches(settings.prefix()).alias();
    }

    /** The snapshot is not read: asking for it makes sure that the index has the fields which are counted here. */
    @Override
    public Dashboard of(Extent extent, LocalDate today, Language language) {
        snapshots.current();
        DashboardRequest request = new DashboardRequest(extent, today, language);
        Limits limits = Limits.on(today);
        List<MultiSearchItem<FicheDocument>> answers = ask(List.of(
                numbers(request),
                FailedSearches.request(
                        searches, extent.parts(), Map.of(LATELY, limits.latelySince(), LONGER, limits.longerSince()))));
        DashboardReading numbers = new DashboardReading(answers.getFirst().aggregations());
        return new Dashboard(
                totals(numbers, request),
                numbers.counts(DashboardRequest.THEMES),
                numbers.counts(DashboardRequest.NEEDS),
                numbers.freshness(),
                numbers.translations(),
                numbers.largest(),
                numbers.recent(DashboardRequest.PUBLISHED),
                numbers.recent(DashboardRequest.CHANGED),
                FailedSearches.read(answers.getLast().aggregations(), LATELY),
                FailedSearches.read(answers.getLast().aggregations(), LONGER));
    }

    private Totals totals(DashboardReading numbers, DashboardRequest request) {
        return new Totals(
                numbers.fiches(DashboardRequest.TERRITORY),
                numbers.places(),
                numbers.structures().orElseGet(() -> structuresInParts(request)),
                numbers.fiches(DashboardRequest.WIDER),
                numbers.fiches(DashboardRequest.NATIONAL),
                numbers.fiches(DashboardRequest.ONLINE));
    }

    /** Where one answer cannot hold all structures, they are counted part by part, in a second round trip. */
    private long structuresInParts(DashboardRequest request) {
        return ask(IntStream.range(0, STRUCTURE_PARTS)
                        .mapToObj(part -> structures(request, part))
                        .toList())
                .stream()
                .mapToLong(answer -> DashboardReading.terms(answer.aggregations(), DashboardRequest.STRUCTURES)
                        .buckets()
                        .array()
                        .size())
                .sum();
    }

    private RequestItem numbers(DashboardRequest request) {
        return RequestItem.of(item -> item.header(header -> header.index(fiches))
                .body(body -> body.size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(request.query())
                        .aggregations(request.aggregations())));
    }

    private RequestItem structures(DashboardRequest request, int part) {
        return RequestItem.of(item -> item.header(header -> header.index(fiches))
                .body(body -> body.size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(request.territory())
                        .aggregations(
                                DashboardRequest.STRUCTURES, DashboardRequest.structures(part, STRUCTURE_PARTS))));
    }

    private List<MultiSearchItem<FicheDocument>> ask(List<RequestItem> searches) {
        try {
            return roundTrip.ask(searches);
        } catch (ElasticsearchException e) {
            throw Failures.isGone(e) ? SearchUnavailable.because(e) : e;
        }
    }
}
