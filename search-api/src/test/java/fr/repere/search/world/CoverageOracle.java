package fr.repere.search.world;

import fr.repere.geodata.document.CountedDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.search.query.CoverageCounts.ByTheme;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.Facet;
import fr.repere.search.query.TerritoryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The numbers of a coverage map, counted one fiche at a time, without an index. Knows themes, words and days of publication. */
public final class CoverageOracle {

    private final CoverageQuery asked;
    private final List<FicheDocument> passing;

    /** What it takes of all fiches to answer. */
    public CoverageOracle(List<FicheDocument> fiches, CoverageQuery asked) {
        this.asked = asked;
        this.passing = fiches.stream().filter(this::passes).toList();
    }

    /** By the code of the territory, where something counts. */
    public Map<String, Numbers> territories() {
        Map<String, Numbers> territories = new HashMap<>();
        Set<String> codes = new TreeSet<>();
        local().forEach(fiche -> codes.addAll(in(fiche)));
        codes.stream().filter(this::isListed).forEach(code -> {
            List<FicheDocument> there =
                    local().stream().filter(fiche -> in(fiche).contains(code)).toList();
            territories.put(code, numbers(there, Set.of(code)));
        });
        return territories;
    }

    /** In all listed ones together. */
    public Numbers listed() {
        List<FicheDocument> there = local().stream()
                .filter(fiche -> in(fiche).stream().anyMatch(this::isListed))
                .toList();
        return numbers(
                there,
                there.stream()
                        .flatMap(fiche -> in(fiche).stream())
                        .filter(this::isListed)
                        .collect(Collectors.toSet()));
    }

    /** Local fiches that name wider territories, by the ids of these. */
    public Map<String, Long> wider() {
        Set<String> kinds = asked.by().wider().stream().map(TerritoryKind::code).collect(Collectors.toSet());
        return local().stream()
                .flatMap(fiche -> fiche.covers().stream().distinct())
                .filter(id -> kinds.contains(id.substring(0, id.indexOf(':'))))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** Local fiches that count nowhere. */
    public long withoutTerritory() {
        return local().stream().filter(fiche -> in(fiche).isEmpty()).count();
    }

    /** Fiches of a reach. */
    public ByTheme of(Reach reach) {
        return byTheme(passing.stream()
                .filter(fiche -> fiche.counted().as().equals(reach.code()))
                .toList());
    }

    private List<FicheDocument> local() {
        return passing.stream()
                .filter(fiche -> !fiche.national()
                        && !(fiche.places().isEmpty() && fiche.covers().isEmpty()))
                .toList();
    }

    private Numbers numbers(List<FicheDocument> fiches, Set<String> codes) {
        long places = fiches.stream()
                .flatMap(fiche -> fiche.counted().places().stream())
                .map(text -> text.split("[: ]"))
                .filter(parts -> parts[0].equals(asked.by().code()) && codes.contains(parts[1]))
                .mapToLong(parts -> Long.parseLong(parts[2]))
                .sum();
        long structures = fiches.stream()
                .map(FicheDocument::structure)
                .filter(Objects::nonNull)
                .map(StructureDocument::id)
                .distinct()
                .count();
        return new Numbers(byTheme(fiches), places, structures);
    }

    private static ByTheme byTheme(List<FicheDocument> fiches) {
        return new ByTheme(
                fiches.size(),
                fiches.stream()
                        .flatMap(fiche -> fiche.themes().stream().distinct())
                        .collect(Collectors.groupingBy(theme -> theme, Collectors.counting())));
    }

    private List<String> in(FicheDocument fiche) {
        CountedDocument counted = fiche.counted();
        return switch (asked.by()) {
            case REGION -> counted.region();
            case DEPARTEMENT -> counted.departement();
            case EPCI -> counted.epci();
            case COMMUNE -> counted.commune();
        };
    }

    private boolean isListed(String code) {
        return asked.listed().map(codes -> codes.contains(code)).orElse(true);
    }

    private boolean passes(FicheDocument fiche) {
        List<String> themes = asked.filters().of(Facet.THEME);
        return (themes.isEmpty() || fiche.themes().stream().anyMatch(themes::contains))
                && (asked.words().isEmpty()
                        || Catalogue.wordsOf(fiche).contains(asked.words().text()))
                && asked.filters()
                        .publishedUntil()
                        .map(day -> fiche.publishedOn() != null
                                && !fiche.publishedOn().isAfter(day))
                        .orElse(true);
    }
}
