package fr.repere.indexer.relay;

import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.projection.Holding;
import fr.repere.indexer.projection.ProjectedFiche;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a changed fiche means for an index: its document where it belongs, and that it goes from where it does not. */
public final class FicheChanges {

    private FicheChanges() {}

    /**
     * The change of a fiche in the index of a holding.
     *
     * @param version of the change, for a fiche that is gone from PostGIS
     * @param projected absent when the fiche is gone from PostGIS
     * @return nothing when the index never had it, and when no document can be made of it
     */
    public static Optional<DocumentChange> of(
            Holding holding, UUID id, long version, @Nullable ProjectedFiche projected) {
        return switch (projected) {
            case null -> Optional.of(new DocumentChange.Remove(id.toString(), version));
            case ProjectedFiche.Published fiche
            when holding == Holding.PUBLISHED ->
                Optional.of(new DocumentChange.Put(fiche.id(), fiche.version(), fiche.json()));
            // Most were never withdrawn, and the engine would remember each document that it is told to delete.
            case ProjectedFiche.Published fiche when !fiche.again() -> Optional.empty();
            case ProjectedFiche.Withdrawn fiche
            when holding == Holding.WITHDRAWN ->
                Optional.of(new DocumentChange.Put(fiche.id(), fiche.version(), fiche.json()));
            case ProjectedFiche.Unprojectable fiche -> Optional.empty();
            default -> Optional.of(new DocumentChange.Remove(projected.id(), projected.version()));
        };
    }
}
