package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.FicheAddresses;
import fr.repere.search.query.IdShare;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads slugs, languages and days in the order of ids, each page from where the last one ended: no view of the index has to be kept. */
@Component
class ElasticFicheAddresses implements FicheAddresses {

    private static final int PAGE = 2_000;

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final String alias;

    ElasticFicheAddresses(ElasticsearchClient client, Snapshots snapshots, ElasticsearchSettings settings) {
        this.client = client;
        this.snapshots = snapshots;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    /** The members of a document that are read. */
    record Source(
            String id,
            String slug,
            List<String> languages,
            @Nullable LocalDate changedOn,
            @Nullable LocalDate publishedOn) {}

    @Override
    public Census census() {
        IndexState state = snapshots.current().state();
        byte[] told = state.toString().getBytes(StandardCharsets.UTF_8);
        return new Census(state.documents(), UUID.nameUUIDFromBytes(told).toString());
    }

    @Override
    public void read(IdShare share, Consumer<FicheAddress> receiver) {
        Optional<String> after = Optional.empty();
        List<Source> page;
        do {
            page = page(share, after);
            page.forEach(source -> receiver.accept(address(source)));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
    }

    private List<Source> page(IdShare share, Optional<String> after) {
        SearchRequest request = SearchRequest.of(search -> {
            search.index(alias)
                    .size(PAGE)
                    .trackTotalHits(total -> total.enabled(false))
                    .source(source -> source.filter(filter -> filter.includes(
                            FicheFields.ID,
                            FicheFields.SLUG,
                            FicheFields.LANGUAGES,
                            FicheFields.CHANGED_ON,
                            FicheFields.PUBLISHED_ON)))
                    .query(within(share))
                    .sort(sort ->
                            sort.field(field -> field.field(FicheFields.ID).order(SortOrder.Asc)));
            return after.map(last -> search.searchAfter(value -> value.stringValue(last)))
                    .orElse(search);
        });
        return Failures.translated(() -> client.search(request, Source.class)).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source(), hit::id))
                .toList();
    }

    private static Query within(IdShare share) {
        return Query.of(query -> query.range(range -> range.term(term -> {
            term.field(FicheFields.ID);
            share.from().ifPresent(term::gte);
            share.before().ifPresent(term::lt);
            return term;
        })));
    }

    private static FicheAddress address(Source source) {
        return new FicheAddress(
                source.slug(),
                source.languages(),
                Optional.ofNullable(source.changedOn()).or(() -> Optional.ofNullable(source.publishedOn())));
    }
}
