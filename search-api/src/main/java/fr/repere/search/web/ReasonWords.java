package fr.repere.search.web;

import fr.repere.search.web.SearchAnswer.Reason;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in French why a fiche is in a result. */
final class ReasonWords {

    private static final double METRES_PER_KM = 1_000;
    private static final double BESIDE_METRES = 100;

    private ReasonWords() {}

    /** Such as « À Dijon », « Couvre le département Côte-d'Or (21) », « À 3,2 km » or « En ligne ». */
    static String of(Reason reason, @Nullable TerritoryName asked) {
        return switch (reason.scope()) {
            case "inside" -> asked == null ? "Sur place" : in(asked);
            case "covers" -> reason.by() == null ? "Couvre ce lieu" : "Couvre " + named(reason.by());
            case "near" -> reason.metres() == null ? "À proximité" : distance(reason.metres());
            case "national" -> "National";
            case "online" -> "En ligne";
            default -> "";
        };
    }

    /** A distance as people say it: « À 300 m », « À 3,2 km », « À 47 km ». */
    static String distance(double metres) {
        if (metres < BESIDE_METRES) {
            return "À moins de 100 m";
        }
        if (metres < METRES_PER_KM - BESIDE_METRES / 2) {
            return "À %d m".formatted(Math.round(metres / BESIDE_METRES) * (int) BESIDE_METRES);
        }
        NumberFormat kilometres = NumberFormat.getInstance(Locale.FRANCE);
        kilometres.setMaximumFractionDigits(metres < 10 * METRES_PER_KM ? 1 : 0);
        return "À %s km".formatted(kilometres.format(metres / METRES_PER_KM));
    }

    /** « à Dijon », « au Mans », « dans le département Côte-d'Or (21) ». */
    static String in(TerritoryName territory) {
        if (!territory.kind().equals("commune")) {
            return "Dans " + named(territory);
        }
        String name = territory.name();
        if (name.startsWith("Le ")) {
            return "Au " + name.substring(3);
        }
        return name.startsWith("Les ") ? "Aux " + name.substring(4) : "À " + name;
    }

    /** A territory with its kind, and the number for a département. */
    static String named(TerritoryName territory) {
        String code = territory.id().substring(territory.id().indexOf(':') + 1);
        return switch (territory.kind()) {
            case "departement" -> "le département %s (%s)".formatted(territory.name(), code);
            case "region" -> "la région " + territory.name();
            case "epci" -> "l'intercommunalité " + territory.name();
            default -> "la commune " + territory.name();
        };
    }
}
