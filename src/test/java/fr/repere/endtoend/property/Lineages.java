package fr.repere.endtoend.property;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which territory lies in which, read from the reference tables; codes such as {@code commune:21231}. */
final class Lineages {

    private final Map<String, Set<String>> selfAndAncestors = new HashMap<>();

    /** A commune and what it lies in; empty texts where it lies in none. */
    void commune(String code, String epci, String departement, String region) {
        Set<String> own = new TreeSet<>(Set.of("commune:" + code, "departement:" + departement));
        Set<String> ofDepartement = new TreeSet<>(Set.of("departement:" + departement));
        if (!region.isEmpty()) {
            own.add("region:" + region);
            ofDepartement.add("region:" + region);
        }
        selfAndAncestors.put("departement:" + departement, ofDepartement);
        if (!epci.isEmpty()) {
            own.add("epci:" + epci);
            Set<String> ofEpci = selfAndAncestors.computeIfAbsent("epci:" + epci, self -> new TreeSet<>(Set.of(self)));
            ofEpci.addAll(ofDepartement);
        }
        selfAndAncestors.put("commune:" + code, own);
    }

    Set<String> of(String territory) {
        return selfAndAncestors.getOrDefault(territory, Set.of(territory));
    }

    /** Whether a zone reaches into a territory: names it, something around it, or something in it. */
    boolean covers(Iterable<String> zone, String territory) {
        for (String code : zone) {
            if (of(territory).contains(code) || of(code).contains(territory)) {
                return true;
            }
        }
        return false;
    }
}
