package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.document.datainclusion.InclusionThemes;
import fr.repere.geodata.document.datainclusion.InclusionThemes.Subject;
import fr.repere.geodata.document.datainclusion.InclusionThemes.Subjects;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** From data·inclusion's thématiques to a classification, by {@link InclusionThemes}. */
final class ThemeTable {

    private final InclusionThemes table = new InclusionThemes();

    /**
     * The classification that most thématiques speak for; among equals the first named.
     *
     * @throws LineRejected when no thématique is known
     */
    Classification classify(List<String> thematiques, String vocabulary, Remarks remarks) {
        List<Subject> named = new ArrayList<>();
        for (String thematique : thematiques) {
            table.find(thematique, vocabulary)
                    .ifPresentOrElse(
                            named::add,
                            () -> remarks.warn("thematiques", thematique, "thématique inconnue, laissée de côté"));
        }
        Subjects subjects = InclusionThemes.together(named);
        if (subjects.themes().isEmpty()) {
            throw LineRejected.because(
                    "thematiques", String.join(", ", thematiques), "aucune thématique connue : le thème manque");
        }
        List<Theme> themes = subjects.themes().stream()
                .map(code -> Theme.findByCode(code).orElseThrow())
                .toList();
        return new Classification(
                themes.getFirst(),
                themes.subList(1, themes.size()),
                subjects.needs().stream()
                        .map(code -> Need.findByCode(code).orElseThrow())
                        .toList());
    }
}
