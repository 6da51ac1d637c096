package fr.repere.search.web.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.geodata.document.PointDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * White zones as the API answers them.
 *
 * @param territories absent when communes were asked for
 * @param communes absent unless communes were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhiteAnswer(
        @Schema(
                description =
                        "La distance demandée, en mètres. Une commune est sans rien quand le lieu le plus proche est plus loin.")
        double distance,

        @Schema(
                description =
                        "Par quoi les communes sont regroupées ; absent quand ce sont les territoires de « place » eux-mêmes.")
        @Nullable
        String by,

        @Schema(description = "Fiches trouvées qui ont un lieu dont la position est connue.")
        long fiches,

        @Schema(description = "Lieux distincts où elles se tiennent.")
        int places,

        @Schema(description = "Toutes les communes de « place », ou de France.")
        Row total,

        @Nullable List<Row> territories,
        @Nullable List<Commune> communes) {

    /** A territory, by its names. */
    record Name(String id, String code, String name) {}

    /** Sums over the communes of a territory. Every commune is covered, without, or unlocated; so are its inhabitants. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "Absent pour le total.") @Nullable
            Name territory,

            int communes,
            int communesWithout,

            @Schema(description = "Communes dont on ne connaît aucune position : ni couvertes, ni sans rien.")
            int communesUnlocated,

            @Schema(
                    description =
                            "Communes dont la position est estimée d'après leurs voisines : leur distance peut se tromper de quelques kilomètres.")
            int communesEstimated,

            @Schema(
                    description =
                            "Communes sans rien à cette distance de leur centre, mais qui ont un lieu dans leurs limites.")
            int communesWithoutHavingPlace,

            long population,
            long populationCovered,
            long populationWithout,
            long populationUnlocated,

            @Schema(description = "populationWithout / population, de 0 à 1 ; absent quand personne n'y habite.")
            @Nullable
            Double shareWithout,

            @Schema(description = "Les communes sans rien, les plus peuplées d'abord, dix au plus.")
            List<Commune> biggestWithout) {}

    /** A commune and how far its nearest place is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Commune(
            String id,
            String code,
            String name,
            @Nullable String departement,
            long population,
            @Nullable PointDocument point,

            @Schema(description = "Ce que vaut cette position : « commune », ou une estimation d'après plus large.")
            @Nullable
            String precision,

            @Schema(
                    description =
                            "Du centre de la commune au lieu le plus proche, en mètres, par la géodésique (WGS84) ; absent quand il n'y a aucun lieu, ou que la position de la commune est inconnue.")
            @Nullable
            Long metres,

            boolean without,

            @Schema(description = "Un lieu qui compte se trouve dans la commune.")
            boolean placeInside,

            @Schema(description = "La commune où se trouve le lieu le plus proche, quand on la connaît.") @Nullable
            Name nearest) {}
}
