package fr.repere.search.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a collection (requirement {@code /req/core/sfc-md-success}).
 *
 * @param itemType always {@code feature}
 * @param crs the reference systems that it can be read in: CRS84 alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionInfo(
        String id,
        String title,
        String description,
        List<Link> links,
        @Nullable Extent extent,
        String itemType,
        List<String> crs) {}
