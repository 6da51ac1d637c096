package fr.repere.geodata.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The monthly indices in which search-api counts searches and readings. A month is one index, so that what is old enough goes by
 * deleting an index. search-api makes and fills them, the indexer deletes them.
 *
 * @param alias what readers ask, such as {@code repere-searches}: all months together
 * @param definition class-path resource with settings and mapping
 */
public record RecordNames(String alias, String definition) {

    /** The days and months of the records are those of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** No record is older than so many months. */
    public static final int MONTHS_KEPT = 13;

    /** Grows with every change of a mapping here. */
    private static final int VERSION = 1;

    private static final Pattern MONTHLY = Pattern.compile("-v\\d+-(\\d{4}-\\d{2})");

    /** The names of what counts searches under a deployment's prefix. */
    public static RecordNames searches(String prefix) {
        return new RecordNames(prefix + "-searches", "searches-index.json");
    }

    /** The names of what counts readings of fiches under a deployment's prefix. */
    public static RecordNames readings(String prefix) {
        return new RecordNames(prefix + "-readings", "readings-index.json");
    }

    /** The names of what counts readers who were helped, under a deployment's prefix. */
    public static RecordNames helped(String prefix) {
        return new RecordNames(prefix + "-helped", "helped-index.json");
    }

    /** The index of a month, such as {@code repere-searches-v1-2026-11}. */
    public String index(YearMonth month) {
        return alias + "-v" + VERSION + "-" + month;
    }

    /** What writers write to. An alias, so that the engine does not make an index without mapping by itself when it is missing. */
    public String writeAlias(YearMonth month) {
        return index(month) + "-write";
    }

    /** A wildcard that every monthly index matches, whatever its version. */
    public String pattern() {
        return alias + "-v*";
    }

    /** The month of an index of ours, or nothing when its name is of another making. */
    public Optional<YearMonth> monthOf(String index) {
        if (!index.startsWith(alias)) {
            return Optional.empty();
        }
        Matcher name = MONTHLY.matcher(index.substring(alias.length()));
        try {
            return name.matches() ? Optional.of(YearMonth.parse(name.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the first record that a month may hold is 13 months old on that day: then all of the month has to go. */
    public static boolean isExpired(YearMonth month, LocalDate today) {
        return !month.plusMonths(MONTHS_KEPT).atDay(1).isAfter(today);
    }

    /** Settings, mapping and aliases of the index of a month as JSON. Every name in it is known to a stock Elasticsearch. */
    public String definitionJson(YearMonth month) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(IndexDefinition.json(definition));
        ObjectNode aliases = json.putObject("aliases");
        aliases.putObject(alias);
        aliases.putObject(writeAlias(month));
        return json.toString();
    }
}
