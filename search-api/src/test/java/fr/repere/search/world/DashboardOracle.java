package fr.repere.search.world;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.dashboard.Dashboard.Freshness;
import fr.repere.search.dashboard.Dashboard.StructureCount;
import fr.repere.search.dashboard.Dashboard.Totals;
import fr.repere.search.dashboard.Dashboard.Translations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a territory, counted fiche by fiche from places and zones, without an index and without the fields made for counting. */
public final class DashboardOracle {

    private final Map<String, TerritoryDocument> territories;
    private final List<FicheDocument> all;
    private final List<String> parts;
    private final List<FicheDocument> here;

    public DashboardOracle(Country country, List<FicheDocument> all, List<String> parts) {
        this.territories =
                country.territories().stream().collect(Collectors.toMap(TerritoryDocument::id, Function.identity()));
        this.all = all;
        this.parts = parts;
        this.here = all.stream().filter(this::counts).toList();
    }

    /** Local, and with a place in a part, or with a zone that names a part or something in it. */
    private boolean counts(FicheDocument fiche) {
        return !isNational(fiche)
                && (fiche.placeIn().stream().anyMatch(parts::contains)
                        || fiche.covers().stream().anyMatch(this::isHere));
    }

    private boolean isHere(String id) {
        return parts.contains(id)
                || Objects.requireNonNull(territories.get(id)).within().stream().anyMatch(parts::contains);
    }

    private boolean isWider(FicheDocument fiche) {
        return !isNational(fiche)
                && !counts(fiche)
                && fiche.covers().stream()
                        .anyMatch(zone -> parts.stream()
                                .map(part -> Objects.requireNonNull(territories.get(part)))
                                .anyMatch(part -> part.within().contains(zone)));
    }

    private static boolean isNational(FicheDocument fiche) {
        return fiche.national();
    }

    /** Places are known by their communes' names here. */
    private long places() {
        Map<String, TerritoryDocument> byName = territories.values().stream()
                .filter(territory -> territory.kind().equals("commune"))
                .collect(Collectors.toMap(TerritoryDocument::name, Function.identity()));
        return here.stream()
                .flatMap(fiche -> fiche.places().stream())
                .map(place -> Objects.requireNonNull(byName.get(place.communeName())))
                .filter(commune -> isHere(commune.id()))
                .count();
    }

    public Totals totals() {
        return new Totals(
                here.size(),
                places(),
                here.stream()
                        .map(FicheDocument::structure)
                        .filter(Objects::nonNull)
                        .map(StructureDocument::id)
                        .distinct()
                        .count(),
                all.stream().filter(this::isWider).count(),
                all.stream().filter(DashboardOracle::isNational).count(),
                all.stream()
                        .filter(fiche -> !isNational(fiche)
                                && fiche.places().isEmpty()
                                && fiche.covers().isEmpty())
                        .count());
    }

    public Map<String, Long> themes() {
        return tally(here, FicheDocument::themes);
    }

    public Map<String, Long> needs() {
        return tally(here, FicheDocument::needs);
    }

    public Translations translations() {
        Map<String, Map<String, Long>> byTheme = new HashMap<>();
        themes().keySet()
                .forEach(theme -> byTheme.put(
                        theme,
                        tally(
                                here.stream()
                                        .filter(fiche -> fiche.themes().contains(theme))
                                        .toList(),
                                FicheDocument::languages)));
        return new Translations(tally(here, FicheDocument::languages), byTheme);
    }

    public Freshness freshness(LocalDate today) {
        LocalDate six = today.minusMonths(6);
        LocalDate twelve = today.minusMonths(12);
        return new Freshness(
                verified(day -> !day.isBefore(six)),
                verified(day -> day.isBefore(six) && !day.isBefore(twelve)),
                verified(day -> day.isBefore(twelve)),
                here.stream().filter(fiche -> fiche.verifiedOn() == null).count());
    }

    private long verified(Predicate<LocalDate> when) {
        return here.stream()
                .map(FicheDocument::verifiedOn)
                .filter(Objects::nonNull)
                .filter(when)
                .count();
    }

    /** Ids, latest first. */
    public List<String> published(LocalDate today) {
        return since(today.minusDays(30), FicheDocument::publishedOn, fiche -> true);
    }

    /** Ids, latest first. */
    public List<String> changed(LocalDate today) {
        LocalDate since = today.minusDays(30);
        return since(
                since,
                FicheDocument::changedOn,
                fiche -> fiche.publishedOn() == null || fiche.publishedOn().isBefore(since));
    }

    private List<String> since(LocalDate day, Function<FicheDocument, LocalDate> date, Predicate<FicheDocument> also) {
        return here.stream()
                .filter(also)
                .filter(fiche -> date.apply(fiche) != null && !date.apply(fiche).isBefore(day))
                .sorted(Comparator.comparing(date).reversed().thenComparing(FicheDocument::id))
                .map(FicheDocument::id)
                .toList();
    }

    public List<StructureCount> largest(int most) {
        Map<String, Long> byId = tally(
                here,
                fiche -> fiche.structure() == null
                        ? List.of()
                        : List.of(fiche.structure().id()));
        return byId.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new StructureCount(
                        entry.getKey(), "Association n° " + entry.getKey().substring(1), entry.getValue()))
                .toList();
    }

    private static Map<String, Long> tally(
            Collection<FicheDocument> fiches, Function<FicheDocument, List<String>> values) {
        return fiches.stream()
                .flatMap(fiche -> Stream.of(values.apply(fiche)).flatMap(List::stream))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
