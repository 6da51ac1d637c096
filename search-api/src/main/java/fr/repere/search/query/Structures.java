package fr.repere.search.query;

import fr.repere.geodata.document.StructureDocument;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisations that hold published fiches. Every method throws {@link SearchUnavailable} when the index does not answer. */
public interface Structures {

    /**
     * What is published of a structure, or nothing when it holds no fiche.
     *
     * @param recentSince verified on that day or later is recent
     * @param agingSince verified on that day or later, and before {@code recentSince}, is aging
     */
    Optional<StructureState> find(String id, LocalDate recentSince, LocalDate agingSince);

    /**
     * Every structure by id and name, in no order; names longer than some 350 letters are cut to nothing. As long as the index does not
     * change, the same list.
     */
    List<NamedStructure> all();

    /** How many fiches each of these structures holds, one round trip; who holds none is left out. */
    Map<String, Long> fiches(Collection<String> ids);

    /** The ids of those that hold a fiche which counts in a département: it has a place there or names something of it in its zone. */
    Set<String> in(String departementCode);

    /** A structure; {@code name} is empty when it is too long to be listed. */
    record NamedStructure(String id, String name) {}

    /**
     * What is published of a structure.
     *
     * @param fiches how many it holds
     * @param languages how many of them are in each language, by code; a language that none has is left out
     * @param departements codes of the départements in which its local fiches count
     * @param freshness when they were verified
     * @param lastVerified the day when the last of them was; absent when none ever was
     */
    record StructureState(
            StructureDocument structure,
            long fiches,
            Map<String, Long> languages,
            List<String> departements,
            Freshness freshness,
            @Nullable LocalDate lastVerified) {}

    /** Numbers of fiches by their last verification. */
    record Freshness(long recent, long aging, long older, long never) {}
}
