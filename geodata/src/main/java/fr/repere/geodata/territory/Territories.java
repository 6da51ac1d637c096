package fr.repere.geodata.territory;

import fr.repere.geodata.geometry.LonLat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reference territories in memory, for look-ups in the thousands per second: by code, by postal code, by name, by point. An
 * immutable picture of the tables at the moment it was read; about 40 MB.
 */
public final class Territories {

    private final Map<String, Region> regions;
    private final Map<String, Departement> departements;
    private final Map<String, Epci> epcis;
    private final Map<String, Commune> communes;
    private final Map<String, String> communeByAlias = new HashMap<>();
    private final Map<String, List<Commune>> communesByPostalCode = new HashMap<>();
    private final Map<String, List<Commune>> communesByName = new HashMap<>();
    private final Map<String, Set<String>> departementsByEpci = new HashMap<>();
    private final TerritoryLocator locator;

    private Territories(TerritoryStore store) {
        regions = byCode(store.listRegions(), Region::code);
        departements = byCode(store.listDepartements(), Departement::code);
        epcis = byCode(store.listEpcis(), Epci::code);
        communes = byCode(store.listCommunes(), Commune::code);
        communes.values().forEach(this::index);
        store.listAliases().forEach(this::index);
        locator = new TerritoryLocator(communes.values(), store.listBoundaries(TerritoryKind.DEPARTEMENT));
    }

    /** Reads the tables as they are now. */
    public static Territories read(TerritoryStore store) {
        return new Territories(store);
    }

    private void index(Commune commune) {
        commune.postalCodes()
                .forEach(code -> communesByPostalCode
                        .computeIfAbsent(code, key -> new ArrayList<>())
                        .add(commune));
        communesByName
                .computeIfAbsent(PlaceName.fold(commune.name()), key -> new ArrayList<>())
                .add(commune);
        if (commune.epci() != null) {
            departementsByEpci
                    .computeIfAbsent(commune.epci(), key -> new LinkedHashSet<>())
                    .add(commune.departement());
        }
    }

    private void index(CommuneAlias alias) {
        communeByAlias.put(alias.code(), alias.commune());
        Commune commune = communes.get(alias.commune());
        if (alias.name() != null && commune != null) {
            List<Commune> named =
                    communesByName.computeIfAbsent(PlaceName.fold(alias.name()), key -> new ArrayList<>());
            if (!named.contains(commune)) {
                named.add(commune);
            }
        }
    }

    /** The commune that bears a code today; former codes, communes déléguées and municipal arrondissements resolve to theirs. */
    public Optional<Commune> findCommune(String inseeCode) {
        Commune present = communes.get(inseeCode);
        return present != null
                ? Optional.of(present)
                : Optional.ofNullable(communeByAlias.get(inseeCode)).map(communes::get);
    }

    /** Every present commune, in no order. */
    public Collection<Commune> listCommunes() {
        return communes.values();
    }

    /** The département or overseas collectivity of a code. */
    public Optional<Departement> findDepartement(String code) {
        return Optional.ofNullable(departements.get(code));
    }

    /** Every département and overseas collectivity, in no order. */
    public List<Departement> listDepartements() {
        return List.copyOf(departements.values());
    }

    /** Every région, in no order. */
    public List<Region> listRegions() {
        return List.copyOf(regions.values());
    }

    /** The région of a code. */
    public Optional<Region> findRegion(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The EPCI of a code. */
    public Optional<Epci> findEpci(String code) {
        return Optional.ofNullable(epcis.get(code));
    }

    /** The codes of the départements that a territory is, holds or lies in, at least in part; empty when nobody bears the code. */
    public Set<String> listDepartementsOf(TerritoryKind kind, String code) {
        return switch (kind) {
            case REGION ->
                departements.values().stream()
                        .filter(departement -> code.equals(departement.region()))
                        .map(Departement::code)
                        .collect(Collectors.toUnmodifiableSet());
            case DEPARTEMENT -> departements.containsKey(code) ? Set.of(code) : Set.of();
            case EPCI -> Set.copyOf(departementsByEpci.getOrDefault(code, Set.of()));
            case COMMUNE ->
                findCommune(code).map(commune -> Set.of(commune.departement())).orElse(Set.of());
        };
    }

    /** The communes that a postal code serves; none when nobody has it. */
    public List<Commune> listCommunesByPostalCode(String postalCode) {
        return List.copyOf(communesByPostalCode.getOrDefault(postalCode, List.of()));
    }

    /** The communes of a name, whatever its accents, hyphens and abbreviations; homonyms all. */
    public List<Commune> listCommunesByName(String name) {
        return List.copyOf(communesByName.getOrDefault(PlaceName.fold(name), List.of()));
    }

    /** The département whose boundary holds a point; nothing at sea or abroad. */
    public Optional<Departement> findDepartementAt(LonLat position) {
        return locator.findDepartementAt(position).map(departements::get);
    }

    /** The commune whose point is nearest, no farther than so many metres. */
    public Optional<Commune> findNearestCommune(LonLat position, double maxMetres) {
        return locator.findNearestCommune(position, maxMetres);
    }

    /**
     * The qualified codes of everything that a territory lies in, itself first, smallest first; empty when nobody bears the code.
     *
     * @param qualifiedCode such as {@code commune:21231}
     */
    public List<String> lineage(String qualifiedCode) {
        String[] parts = qualifiedCode.split(":", 2);
        return TerritoryKind.findByCode(parts[0])
                .filter(kind -> parts.length == 2)
                .map(kind -> lineage(kind, parts[1]))
                .orElse(List.of());
    }

    /** The same, for a kind and an INSEE code. */
    public List<String> lineage(TerritoryKind kind, String code) {
        Set<String> codes = new LinkedHashSet<>();
        switch (kind) {
            case COMMUNE ->
                findCommune(code).ifPresent(commune -> {
                    codes.add(kind.qualify(commune.code()));
                    if (commune.epci() != null) {
                        codes.add(TerritoryKind.EPCI.qualify(commune.epci()));
                    }
                    addDepartement(codes, commune.departement());
                });
            case EPCI -> {
                if (epcis.containsKey(code)) {
                    codes.add(kind.qualify(code));
                    departementsByEpci.getOrDefault(code, Set.of()).forEach(d -> addDepartement(codes, d));
                }
            }
            case DEPARTEMENT -> addDepartement(codes, code);
            case REGION -> findRegion(code).ifPresent(region -> codes.add(kind.qualify(region.code())));
        }
        return List.copyOf(codes);
    }

    private void addDepartement(Set<String> codes, String code) {
        findDepartement(code).ifPresent(departement -> {
            codes.add(TerritoryKind.DEPARTEMENT.qualify(departement.code()));
            if (departement.region() != null) {
                codes.add(TerritoryKind.REGION.qualify(departement.region()));
            }
        });
    }

    private static <T> Map<String, T> byCode(List<T> values, Function<T, String> code) {
        return values.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
