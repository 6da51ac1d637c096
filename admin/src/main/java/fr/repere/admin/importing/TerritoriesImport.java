package fr.repere.admin.importing;

import fr.repere.geodata.importing.territory.TerritoryImporter;
import fr.repere.geodata.operator.Author;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import territories FILE}: operators and other named territories, a row each. */
@Command(
        description = {
            "Ajoute et modifie les territoires nommés (opérateurs AGIR, DDETS…) d'un tableau CSV, une ligne chacun.",
            "Colonnes : slug, kind, name, parts, valid_from, valid_to, service, phone, mail, website ; voir doc/territories.md.",
            "Ceux que le fichier ne contient pas restent. « export territories » écrit le même tableau."
        },
        mixinStandardHelpOptions = true)
final class TerritoriesImport implements Callable<Integer> {

    private final ImportCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FICHIER|URL", description = "le fichier CSV")
    private String place = "";

    @Option(names = "--reason", paramLabel = "TEXTE", description = "la raison, pour l'historique")
    private @Nullable String reason;

    @Option(names = "--report", paramLabel = "FICHIER.csv", description = "écrit les lignes rejetées en CSV")
    private @Nullable Path report;

    TerritoriesImport(ImportCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return new OneFileImport(parent, spec.commandLine(), place, report)
                .run((file, limits, progress, rows) -> parent.bean(TerritoryImporter.class)
                        .run(
                                () -> file.openText(StandardCharsets.UTF_8, limits, progress),
                                file.name(),
                                new Author("import", reason),
                                rows));
    }
}
