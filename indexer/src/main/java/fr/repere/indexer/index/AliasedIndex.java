package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import fr.repere.geodata.document.IndexNames;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands behind one pair of aliases: the index that readers are served from, and every index that changes must reach. Indices
 * are made and replaced here; all failures come as {@link ElasticsearchUnavailable}.
 */
public final class AliasedIndex {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    private final ElasticsearchConnection connection;
    private final IndexNames names;
    private final int replicas;
    private final Clock clock;

    /** The indices behind a pair of aliases. */
    public AliasedIndex(ElasticsearchConnection connection, IndexNames names, int replicas, Clock clock) {
        this.connection = connection;
        this.names = names;
        this.replicas = replicas;
        this.clock = clock;
    }

    /** The read alias, which also names this pair towards people. */
    public String alias() {
        return names.alias();
    }

    /** The index that readers are served from, or nothing when none was made yet or Elasticsearch lost its data. */
    public Optional<KnownIndex> findServing() {
        return list().stream().filter(KnownIndex::serving).max(Comparator.comparing(KnownIndex::name));
    }

    /** Concrete names of every index that a change must be written to; empty when there is none yet. */
    public SortedSet<String> writeMembers() {
        return connection.call("tell which indices are written to", client -> {
            try {
                return new TreeSet<>(client.indices()
                        .getAlias(request -> request.name(names.writeAlias()))
                        .aliases()
                        .keySet());
            } catch (ElasticsearchException e) {
                if (e.status() == 404) {
                    return new TreeSet<>();
                }
                throw e;
            }
        });
    }

    /** Every concrete index of this pair, of whatever version, in use or not. */
    public List<KnownIndex> list() {
        String pattern = names.alias() + "-v*";
        Map<String, IndexAliases> aliases = connection.call(
                "list its indices",
                client -> client.indices()
                        .getAlias(request -> request.index(pattern))
                        .aliases());
        Map<String, TypeMapping> mappings = new HashMap<>();
        connection.call("list its mappings", client -> {
            client.indices()
                    .getMapping(request -> request.index(pattern))
                    .mappings()
                    .forEach((name, mapping) -> mappings.put(name, mapping.mappings()));
            return mappings;
        });
        List<KnownIndex> known = new ArrayList<>();
        aliases.forEach((name, index) -> {
            TypeMapping mapping = mappings.get(name);
            IndexOrigin origin = IndexOrigin.fromMeta(mapping == null ? Map.of() : mapping.meta());
            known.add(new KnownIndex(
                    name,
                    origin,
                    index.aliases().containsKey(names.alias()),
                    index.aliases().containsKey(names.writeAlias())));
        });
        return known;
    }

    /** Makes an empty index that serves and is written to. */
    public String createServing(IndexOrigin origin) {
        ObjectNode definition = definition(origin);
        ObjectNode aliases = definition.putObject("aliases");
        aliases.putObject(names.alias());
        aliases.putObject(names.writeAlias());
        settings(definition).put("number_of_replicas", replicas);
        return create(definition);
    }

    /**
     * Makes an empty index that changes are written to from its first moment, but nobody reads: without refresh and copies, until
     * {@link #finishFilling}.
     */
    public String createForFilling(IndexOrigin origin) {
        ObjectNode definition = definition(origin);
        definition.putObject("aliases").putObject(names.writeAlias());
        settings(definition).put("number_of_replicas", 0).put("refresh_interval", "-1");
        return create(definition);
    }

    private String create(ObjectNode definition) {
        String index = names.concrete(STAMP.format(clock.instant()));
        connection.put("create the index " + index, "/" + index, definition.toString());
        return index;
    }

    private ObjectNode definition(IndexOrigin origin) {
        ObjectNode definition = (ObjectNode) JsonMapper.shared().readTree(names.definitionJson());
        ObjectNode mappings = (ObjectNode) definition.get("mappings");
        mappings.set("_meta", JsonMapper.shared().valueToTree(origin.toMeta()));
        return definition;
    }

    private static ObjectNode settings(ObjectNode definition) {
        return (ObjectNode) definition.get("settings").get("index");
    }

    /** Gives a filled index its refresh and copies back, and makes everything in it visible to {@link IndexContents}. */
    public void finishFilling(String index) {
        ObjectNode usual = settings((ObjectNode) JsonMapper.shared().readTree(names.definitionJson()));
        String refresh = usual.path("refresh_interval").asString("1s");
        connection.call(
                "end the filling of " + index,
                client -> client.indices()
                        .putSettings(request -> request.index(index)
                                .settings(settings -> settings.refreshInterval(interval -> interval.time(refresh))
                                        .numberOfReplicas(Integer.toString(replicas)))));
        refresh(index);
    }

    /** Makes everything written to an index visible to searches. */
    public void refresh(String index) {
        connection.call("refresh " + index, client -> client.indices().refresh(request -> request.index(index)));
    }

    /**
     * Lets an index serve in the place of all others, in one step for readers and writers.
     *
     * @return the indices that it replaced, now marked as retired
     */
    public List<String> swap(String index) {
        Instant now = clock.instant();
        List<KnownIndex> others = list().stream()
                .filter(known -> !known.name().equals(index) && (known.serving() || known.written()))
                .toList();
        // Marked before the swap: were it the other way round, a crash in between would leave an index that nobody
        // knows to be retired.
        others.forEach(other -> markRetired(other, now));
        List<Action> actions = new ArrayList<>();
        for (KnownIndex other : others) {
            actions.add(Action.of(action -> action.remove(remove -> remove.index(other.name())
                    .aliases(names.alias(), names.writeAlias())
                    .mustExist(false))));
        }
        actions.add(Action.of(
                action -> action.add(add -> add.index(index).aliases(names.alias(), names.writeAlias()))));
        connection.call(
                "swap the alias " + names.alias(),
                client -> client.indices().updateAliases(request -> request.actions(actions)));
        return others.stream().map(KnownIndex::name).toList();
    }

    private void markRetired(KnownIndex index, Instant at) {
        Map<String, JsonData> meta = new HashMap<>();
        index.origin().retired(at).toMeta().forEach((key, value) -> meta.put(key, JsonData.of(value)));
        connection.call(
                "mark " + index.name() + " as retired",
                client -> client.indices()
                        .putMapping(request -> request.index(index.name()).meta(meta)));
    }

    /** Deletes a concrete index; nothing happens when it is gone already. */
    public void delete(String index) {
        connection.call(
                "delete the index " + index,
                client ->
                        client.indices().delete(request -> request.index(index).ignoreUnavailable(true)));
    }
}
