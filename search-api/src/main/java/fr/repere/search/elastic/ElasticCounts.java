package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import fr.repere.geodata.document.HelpedDocument;
import fr.repere.geodata.document.ReadingsDocument;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.SearchesDocument;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.recording.CountStore;
import fr.repere.search.recording.Counted;
import fr.repere.search.recording.SearchShape;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps numbers in an index per month, one document for each thing counted and each sheet. The engine cannot add to a number without a
 * script, so a document is written again with the number so far: what was sent twice counts once.
 */
@Component
class ElasticCounts implements CountStore {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticCounts.class);
    private static final int AT_ONCE = 1_000;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient client;
    private final RecordNames searches;
    private final RecordNames readings;
    private final RecordNames helped;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    ElasticCounts(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.searches = RecordNames.searches(settings.prefix());
        this.readings = RecordNames.readings(settings.prefix());
        this.helped = RecordNames.helped(settings.prefix());
    }

    @Override
    public void keep(String sheet, Map<Counted, Long> totals) {
        List<BulkOperation> operations = new ArrayList<>();
        totals.forEach((counted, number) -> operations.add(operation(sheet, counted, number)));
        for (int from = 0; from < operations.size(); from += AT_ONCE) {
            send(operations.subList(from, Math.min(operations.size(), from + AT_ONCE)));
        }
    }

    private BulkOperation operation(String sheet, Counted counted, long number) {
        RecordNames names = switch (counted) {
            case Counted.Search search -> searches;
            case Counted.Reading reading -> readings;
            case Counted.Helped one -> helped;
        };
        YearMonth month = YearMonth.from(counted.day());
        make(names, month);
        return BulkOperation.of(operation -> operation.index(index ->
                index.index(names.writeAlias(month)).id(id(sheet, counted)).document(document(counted, number))));
    }

    private static String id(String sheet, Counted counted) {
        return UUID.nameUUIDFromBytes((sheet + " " + counted.key()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Object document(Counted counted, long number) {
        return switch (counted) {
            case Counted.Search search -> document(search, number);
            case Counted.Reading reading -> new ReadingsDocument(reading.day(), reading.fiche(), number);
            case Counted.Helped one -> new HelpedDocument(one.day(), one.fiche(), number);
        };
    }

    private static SearchesDocument document(Counted.Search search, long number) {
        SearchShape shape = search.shape();
        return new SearchesDocument(
                search.day(),
                search.places(),
                search.in(),
                search.point(),
                shape.text(),
                together(shape.themes(), shape.namedThemes()),
                together(shape.needs(), shape.namedNeeds()),
                search.local().code(),
                search.total().code(),
                number);
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    /** Makes the index of a month, once; another process may have been faster. */
    private void make(RecordNames names, YearMonth month) {
        String index = names.index(month);
        if (made.contains(index)) {
            return;
        }
        try {
            Failures.translated(() -> client.indices()
                    .create(request -> request.index(index).withJson(new StringReader(names.definitionJson(month)))));
        } catch (ElasticsearchException e) {
            if (e.status() != BAD_REQUEST
                    || !"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
        made.add(index);
    }

    private void send(List<BulkOperation> operations) {
        BulkResponse answer = Failures.translated(() -> client.bulk(
                BulkRequest.of(request -> request.operations(operations).requireAlias(true))));
        if (!answer.errors()) {
            return;
        }
        for (BulkResponseItem item : answer.items()) {
            if (item.error() != null) {
                refused(item);
            }
        }
    }

    /** What may be taken another time is sent again; the rest never will be. An index that is gone is made anew then. */
    private void refused(BulkResponseItem item) {
        String reason =
                item.index() + ": " + (item.error() == null ? "" : item.error().reason());
        if (item.status() == NOT_FOUND || item.status() == TOO_MANY_REQUESTS || item.status() >= SERVER_ERROR) {
            made.clear();
            throw SearchUnavailable.because(new IllegalStateException(reason));
        }
        LOG.warn("A number was refused for good by {}", reason);
    }
}
