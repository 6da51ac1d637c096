package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is to be begun.
 *
 * @param id its own; beginning the same one twice makes one
 * @param side whose draft it is: the structure when a member writes, else the author
 * @param baseVersion version of the fiche that it starts from; absent for a new fiche
 */
public record NewDraft(
        UUID id,
        UUID ficheId,
        Kind kind,
        @Nullable UUID structureId,
        Writer author,
        UUID side,
        DraftContent content,
        @Nullable Long baseVersion) {}
