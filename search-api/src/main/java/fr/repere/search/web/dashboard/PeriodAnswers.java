package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.dashboard.Dashboard.FailedShape;
import fr.repere.search.dashboard.Dashboard.RecordedSearches;
import fr.repere.search.recording.SearchShape;
import fr.repere.search.web.dashboard.DashboardAnswer.PeriodAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.ShapeAnswer;
import fr.repere.search.wording.Messages;
import java.time.LocalDate;

/** Says of a time what was looked for in vain. */
final class PeriodAnswers {

    private final ShapeWords shapes;

    PeriodAnswers(Vocabulary vocabulary, Messages messages) {
        this.shapes = new ShapeWords(vocabulary, messages);
    }

    /** The answer in a language. What cannot be read as a shape, of a later version perhaps, is left out. */
    PeriodAnswer of(RecordedSearches searches, LocalDate since, Language language) {
        return new PeriodAnswer(
                since,
                searches.searches(),
                searches.withoutLocal(),
                searches.withoutAnything(),
                searches.shapes().stream()
                        .flatMap(failed ->
                                SearchShape.find(failed.shape()).map(shape -> shape(failed, shape, language)).stream())
                        .toList());
    }

    private ShapeAnswer shape(FailedShape failed, SearchShape shape, Language language) {
        return new ShapeAnswer(
                shapes.of(shape, language),
                shape.words(),
                shape.known(),
                shapes.themes(shape, language),
                shapes.needs(shape, language),
                shape.filters(),
                failed.searches(),
                failed.withoutAnything());
    }
}
