package fr.repere.indexer.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which territory lies in which: commune → EPCI, département, région; EPCI → the départements and régions of its communes;
 * département → région. Held in memory; INSEE codes as text, prefixed ({@code commune:21231}) where they leave this class as a list.
 */
public final class Lineage {

    private final Map<String, CommuneLineage> communes;
    private final Map<String, String> regionByDepartement;
    private final Map<String, List<String>> ancestorsByEpci = new HashMap<>();
    private final String fingerprint;

    /**
     * The lineage of these communes.
     *
     * @param communes by INSEE code
     * @param regionByDepartement région's code by département's code; overseas collectivities have none
     */
    public Lineage(Map<String, CommuneLineage> communes, Map<String, String> regionByDepartement) {
        this.communes = Map.copyOf(communes);
        this.regionByDepartement = Map.copyOf(regionByDepartement);
        SortedMap<String, Set<String>> departementsByEpci = new TreeMap<>();
        communes.values().forEach(commune -> {
            if (commune.epci() != null) {
                departementsByEpci
                        .computeIfAbsent(commune.epci(), code -> new TreeSet<>())
                        .add(commune.departement());
            }
        });
        departementsByEpci.forEach((epci, departements) -> ancestorsByEpci.put(epci, withRegions(departements)));
        this.fingerprint = digest();
    }

    /**
     * What is known of a commune.
     *
     * @param epci code of its EPCI; four islands have none
     */
    public record CommuneLineage(String name, @Nullable String epci, String departement) {}

    private List<String> withRegions(Collection<String> departements) {
        Set<String> codes = new LinkedHashSet<>();
        departements.forEach(departement -> codes.add("departement:" + departement));
        departements.forEach(departement -> addRegion(codes, departement));
        return List.copyOf(codes);
    }

    private void addRegion(Set<String> codes, String departement) {
        String region = regionByDepartement.get(departement);
        if (region != null) {
            codes.add("region:" + region);
        }
    }

    /** The name of a commune, or nothing when its code is unknown. */
    public @Nullable String communeName(@Nullable String code) {
        CommuneLineage commune = code == null ? null : communes.get(code);
        return commune == null ? null : commune.name();
    }

    /** Every territory that a place stands in: by its commune when that is known, else by its département alone. */
    public List<String> ofPlace(@Nullable String commune, @Nullable String departement) {
        if (commune != null && communes.containsKey(commune)) {
            return selfAndAncestors("commune:" + commune);
        }
        return departement == null ? List.of() : selfAndAncestors("departement:" + departement);
    }

    /**
     * A territory and those that it lies in, smallest first. Of an EPCI these are the départements and régions of its communes,
     * though it may cover only a part of each of them.
     *
     * @param code such as {@code epci:242100410}; an unknown one has no ancestors
     */
    public List<String> selfAndAncestors(String code) {
        List<String> codes = new ArrayList<>();
        codes.add(code);
        codes.addAll(ancestors(code));
        return codes;
    }

    /** The territories that a territory lies in, smallest first, itself left out. */
    public List<String> ancestors(String code) {
        int colon = code.indexOf(':');
        String local = code.substring(colon + 1);
        return switch (colon < 0 ? "" : code.substring(0, colon)) {
            case "commune" -> ancestorsOfCommune(local);
            case "epci" -> ancestorsByEpci.getOrDefault(local, List.of());
            case "departement" -> {
                Set<String> codes = new LinkedHashSet<>();
                addRegion(codes, local);
                yield List.copyOf(codes);
            }
            default -> List.of();
        };
    }

    private List<String> ancestorsOfCommune(String code) {
        CommuneLineage commune = communes.get(code);
        if (commune == null) {
            return List.of();
        }
        Set<String> codes = new LinkedHashSet<>();
        if (commune.epci() != null) {
            codes.add("epci:" + commune.epci());
        }
        codes.add("departement:" + commune.departement());
        addRegion(codes, commune.departement());
        return List.copyOf(codes);
    }

    /** The same for two lineages that project every fiche the same; kept with an index so that a change is noticed after a crash too. */
    public String fingerprint() {
        return fingerprint;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(communes)
                    .forEach(
                            (code, commune) -> digest.update((code + commune + '\n').getBytes(StandardCharsets.UTF_8)));
            digest.update(new TreeMap<>(regionByDepartement).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
