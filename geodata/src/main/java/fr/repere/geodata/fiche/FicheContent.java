package fr.repere.geodata.fiche;

import fr.repere.geodata.document.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an author or a source says of a fiche; the aggregate checks it against {@link FicheRules} before taking it over.
 *
 * @param zone null when not said: a dispositif then covers the départements of its places
 */
public record FicheContent(
        @Nullable UUID structureId,
        Map<Language, FicheText> texts,
        Classification classification,
        boolean online,
        @Nullable Zone zone,
        List<Place> places,
        Criteria criteria,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate nextVerificationOn) {

    /** Copies the collections. */
    public FicheContent {
        texts = Map.copyOf(texts);
        places = List.copyOf(places);
    }
}
