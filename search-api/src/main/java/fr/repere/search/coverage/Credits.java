package fr.repere.search.coverage;

import fr.repere.search.query.Sources.Source;
import java.util.List;
import java.util.Objects;

/** Whom to name under a coverage map or table, in French. */
public final class Credits {

    /** One line for each source of names, populations and outlines. */
    public static final List<String> OF_TERRITORIES = List.of(
            "Territoires et populations : INSEE, code officiel géographique et populations légales ; DGCL pour les intercommunalités "
                    + "(Licence Ouverte 2.0).",
            "Points des communes : GeoNames (CC BY 4.0).",
            "Contours des départements : Natural Earth (domaine public), sauf s'ils ont été remplacés par un import.");

    private Credits() {}

    /** What to say of a source of fiches: its name, whom it asks to name, its licence. */
    public static String of(Source source) {
        return "Fiches de %s : %s (%s)."
                .formatted(
                        source.code(),
                        Objects.requireNonNullElse(source.attribution(), "sans mention demandée"),
                        Objects.requireNonNullElse(source.licence(), "licence non précisée"));
    }
}
