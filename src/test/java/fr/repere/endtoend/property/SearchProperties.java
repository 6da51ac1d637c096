package fr.repere.endtoend.property;

import fr.repere.endtoend.property.SearchReader.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What must be true of any search. Each check tells what it found wrong; what is too large to be read page by page is checked on its
 * first page and its counts.
 */
public final class SearchProperties {

    private static final int MOST_READ = 1_500;
    private static final int FACETS_CLICKED = 3;
    private static final List<String> LOCAL = List.of("inside", "covers", "near");

    /** Outlines are simplified in neither, but the one measures on a plane: what is this close to the edge of a ring may be in or out. */
    private static final double SHARE = 0.001;

    private static final double METRES = 1;

    private final SearchReader reader;
    private final Ground ground;
    private final Map<String, Integer> checked = new TreeMap<>();
    private double worstShare;

    /** Checks of what the reader is answered against the ground. */
    public SearchProperties(SearchReader reader, Ground ground) {
        this.reader = reader;
        this.ground = ground;
    }

    /** All that is wrong with the answer to a search. */
    public List<String> violations(AskedSearch asked) {
        List<String> wrong = new ArrayList<>();
        Consumer<String> report = text -> wrong.add(text + "  [" + asked + "]");
        JsonNode first = reader.ask(asked.with("size", "100"));
        if (first.path("total").asLong() <= MOST_READ) {
            Walk walk = reader.walk(asked);
            pages(walk, report);
            members(asked, walk, report);
            order(asked, walk.hits(), report);
            distances(asked, walk.hits(), report);
            national(asked, walk, report);
        } else {
            List<JsonNode> hits = new ArrayList<>();
            first.path("hits").forEach(hits::add);
            order(asked, hits, report);
            distances(asked, hits, report);
        }
        facets(asked, first, report);
        return wrong;
    }

    /** Only that the pages of a search are complete and say the same as PostGIS. */
    public List<String> violationsOfPages(AskedSearch asked) {
        List<String> wrong = new ArrayList<>();
        Consumer<String> report = text -> wrong.add(text + "  [" + asked + "]");
        if (reader.ask(asked.with("size", "1")).path("total").asLong() <= MOST_READ) {
            Walk walk = reader.walk(asked);
            pages(walk, report);
            members(asked, walk, report);
        }
        return wrong;
    }

    /** How many checks of each kind were made. */
    public Map<String, Integer> checked() {
        return checked;
    }

    /** The worst difference between a distance told and PostGIS's, as a share, where both are over a hundred metres. */
    public double worstShare() {
        return worstShare;
    }

    private void pages(Walk walk, Consumer<String> report) {
        count("pages");
        Set<String> different = new HashSet<>(walk.ids());
        if (different.size() != walk.hits().size()) {
            report.accept("pages repeat " + (walk.hits().size() - different.size()) + " fiches");
        }
        if (walk.hits().size() != walk.total()) {
            report.accept("pages show " + walk.hits().size() + " of " + walk.total());
        }
        long parts = 0;
        for (JsonNode total : walk.first().path("totals")) {
            parts += total.asLong();
        }
        if (parts != walk.total()) {
            report.accept("scopes add up to " + parts + ", not " + walk.total());
        }
    }

    /** Without words the result is known to the fiche. */
    private void members(AskedSearch asked, Walk walk, Consumer<String> report) {
        if (asked.has("q") || isPlaced(asked) && !ground.distances().areKnown(asked)) {
            return;
        }
        count("members");
        Set<String> found = new HashSet<>(walk.ids());
        String territory = walk.first().path("place").path("id").asString("");
        Map<String, Double> metres = isPlaced(asked) ? ground.distances().of(asked) : Map.of();
        for (GroundFiche fiche : ground.fiches()) {
            boolean passes = fiche.passes(asked);
            boolean here = !isPlaced(asked)
                    || fiche.isEverywhere()
                    || ground.isInside(fiche, territory)
                    || ground.covers(fiche, territory);
            double distance = metres.getOrDefault(fiche.id(), Double.MAX_VALUE);
            double margin = asked.radiusMetres() * SHARE + METRES;
            boolean surely = passes && (here || distance < asked.radiusMetres() - margin);
            boolean possibly = passes && (here || distance <= asked.radiusMetres() + margin);
            if (surely && !found.contains(fiche.id())) {
                report.accept("misses " + fiche.id() + (here ? "" : " at " + distance + " m"));
            }
            if (!possibly && found.contains(fiche.id())) {
                report.accept("should not have " + fiche.id() + (passes ? " at " + distance + " m" : ", filtered out"));
            }
        }
    }

    /** Whatever the place, what is national or online is what it is without a place. */
    private void national(AskedSearch asked, Walk walk, Consumer<String> report) {
        if (!asked.has("q") || !isPlaced(asked)) {
            return;
        }
        Walk anywhere = reader.walk(asked.anywhere());
        if (anywhere.total() > MOST_READ) {
            return;
        }
        count("national");
        Set<String> missing = anywhere.ids().stream()
                .filter(id -> ground.fiche(id).isEverywhere())
                .collect(Collectors.toSet());
        walk.ids().forEach(missing::remove);
        if (!missing.isEmpty()) {
            report.accept("the place takes away " + missing.size() + " national or online fiches, such as "
                    + missing.iterator().next());
        }
    }

    private void order(AskedSearch asked, Collection<JsonNode> hits, Consumer<String> report) {
        count("order");
        int last = 0;
        double lastMetres = -1;
        boolean byDistance = asked.one("stated").equals("true") || hasNoCriteria(asked);
        for (JsonNode hit : hits) {
            String scope = hit.path("reason").path("scope").asString();
            int rank = LOCAL.indexOf(scope);
            if (rank < 0) {
                continue;
            }
            if (rank < last) {
                report.accept(scope + " after " + LOCAL.get(last) + ": "
                        + hit.path("id").asString());
            }
            last = Math.max(last, rank);
            if (scope.equals("near") && byDistance) {
                double metres = hit.path("reason").path("metres").asDouble();
                if (metres < lastMetres - METRES) {
                    report.accept("ring: " + metres + " m after " + lastMetres + " m: "
                            + hit.path("id").asString());
                }
                lastMetres = metres;
            }
        }
    }

    private void distances(AskedSearch asked, Collection<JsonNode> hits, Consumer<String> report) {
        if (!isPlaced(asked) || !ground.distances().areKnown(asked)) {
            return;
        }
        Map<String, Double> metres = ground.distances().of(asked);
        for (JsonNode hit : hits) {
            String id = hit.path("id").asString();
            Double truth = metres.get(id);
            JsonNode told = hit.path("distanceMetres");
            if (truth == null || !told.isNumber() || truth > asked.radiusMetres()) {
                continue;
            }
            count("distances");
            if (isOff(told.asDouble(), truth)) {
                truth = ground.distances().sideBySide(asked, id);
            }
            if (truth > 100) {
                worstShare = Math.max(worstShare, Math.abs(told.asDouble() - truth) / truth);
            }
            if (!(truth >= 0) || isOff(told.asDouble(), truth)) {
                report.accept("distance " + told.asDouble() + " m, by PostGIS " + metres.get(id) + " m: " + id);
            }
        }
    }

    private static boolean isOff(double told, double truth) {
        return Math.abs(told - truth) > truth * SHARE + METRES;
    }

    /** Some values of some facets, chosen by what was asked, clicked. */
    private void facets(AskedSearch asked, JsonNode answer, Consumer<String> report) {
        List<String[]> values = new ArrayList<>();
        for (JsonNode facet : answer.path("facets")) {
            for (JsonNode value : facet.path("values")) {
                values.add(new String[] {
                    facet.path("code").asString(),
                    value.path("code").asString(),
                    Long.toString(value.path("count").asLong())
                });
            }
        }
        int step = Math.floorMod(asked.hashCode(), 97) + 1;
        for (int i = 0; i < Math.min(FACETS_CLICKED, values.size()); i++) {
            count("facets");
            String[] value = values.get((i * step + step) % values.size());
            JsonNode click =
                    reader.ask(asked.with(value[0], value[1]).with("size", "1").with("facets", "false"));
            if (click.path("total").asLong() != Long.parseLong(value[2])) {
                report.accept("facet " + value[0] + "=" + value[1] + " says " + value[2] + ", the click gives "
                        + click.path("total").asLong());
            }
        }
    }

    private static boolean isPlaced(AskedSearch asked) {
        return asked.has("place") || asked.has("lat");
    }

    private static boolean hasNoCriteria(AskedSearch asked) {
        return asked.parameters().keySet().stream().noneMatch(GroundFiche::isCriterion);
    }

    private void count(String check) {
        checked.merge(check, 1, Integer::sum);
    }
}
