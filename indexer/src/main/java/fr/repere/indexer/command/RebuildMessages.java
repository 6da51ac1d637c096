package fr.repere.indexer.command;

import fr.repere.indexer.rebuild.Difference;
import fr.repere.indexer.rebuild.RebuildRefused;
import java.util.List;
import java.util.stream.Collectors;

/** What the command line says about a rebuild, in French. */
final class RebuildMessages {

    private static final int NAMED = 20;

    private RebuildMessages() {}

    static String refused(RebuildRefused refusal) {
        List<Difference> differences = refusal.differences();
        if (differences.isEmpty()) {
            return "Bascule refusée, l'ancien index répond toujours : " + refusal.getMessage();
        }
        String named = differences.stream()
                .limit(NAMED)
                .map(difference -> "  " + difference.id() + "  " + word(difference))
                .collect(Collectors.joining(System.lineSeparator()));
        String rest = differences.size() > NAMED ? System.lineSeparator() + "  …" : "";
        return """
                Bascule refusée : le nouvel index et PostGIS diffèrent pour %s ; l'ancien index répond toujours.
                %s%s%s
                Liste complète : %s
                Corrigez ces fiches (raison dans la colonne last_error de la table outbox et dans le journal), puis recommencez.""".formatted(differences.size(), named, rest, reasons(refusal), refusal.report());
    }

    private static String reasons(RebuildRefused refusal) {
        return refusal.reasons().stream()
                .map(reason -> System.lineSeparator() + "  Elasticsearch refuse " + reason)
                .collect(Collectors.joining());
    }

    private static String word(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> "manque dans l'index";
            case SUPERFLUOUS -> "est de trop dans l'index";
            case OTHER_VERSION ->
                "version %d dans l'index au lieu de %d".formatted(difference.found(), difference.expected());
        };
    }
}
