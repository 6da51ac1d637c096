package fr.repere.search.web.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.coverage.WhiteAnswer.Commune;
import fr.repere.search.web.coverage.WhiteAnswer.Name;
import fr.repere.search.web.coverage.WhiteAnswer.Row;
import java.util.List;

/** From a result to its answer in JSON. */
final class WhiteAnswers {

    private WhiteAnswers() {}

    /** The answer; a list of communes may leave out those that are covered. */
    static WhiteAnswer of(WhiteResult result, boolean onlyWithout) {
        boolean communes = result.query()
                .by()
                .filter(level -> level == TerritoryKind.COMMUNE)
                .isPresent();
        return new WhiteAnswer(
                result.query().metres(),
                result.query().by().map(TerritoryKind::code).orElse(null),
                result.fiches(),
                result.places(),
                row(result.total()),
                communes
                        ? null
                        : result.territories().stream().map(WhiteAnswers::row).toList(),
                communes ? communes(result, onlyWithout) : null);
    }

    private static List<Commune> communes(WhiteResult result, boolean onlyWithout) {
        return (onlyWithout ? result.without() : result.communes())
                .stream().map(WhiteAnswers::commune).toList();
    }

    private static Row row(WhiteRow row) {
        return new Row(
                row.territory().map(WhiteAnswers::name).orElse(null),
                row.communes(),
                row.communesWithout(),
                row.communesUnlocated(),
                row.communesEstimated(),
                row.communesWithoutHavingPlace(),
                row.population(),
                row.populationCovered(),
                row.populationWithout(),
                row.populationUnlocated(),
                row.shareWithout().isPresent() ? row.shareWithout().getAsDouble() : null,
                row.biggest().stream().map(WhiteAnswers::commune).toList());
    }

    private static Commune commune(WhiteCommune one) {
        TerritoryDocument commune = one.commune();
        return new Commune(
                commune.id(),
                commune.code(),
                commune.name(),
                one.departement().orElse(null),
                commune.population(),
                commune.point(),
                commune.precision(),
                one.wholeMetres().isPresent() ? one.wholeMetres().getAsLong() : null,
                one.without(),
                one.hasPlace(),
                one.nearest().map(WhiteAnswers::name).orElse(null));
    }

    private static Name name(TerritoryDocument territory) {
        return new Name(territory.id(), territory.code(), territory.name());
    }
}
