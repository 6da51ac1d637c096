package fr.repere.search.web.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.query.WhiteLevel;
import fr.repere.search.web.coverage.WhiteAnswer.Commune;
import fr.repere.search.web.coverage.WhiteAnswer.Name;
import fr.repere.search.web.coverage.WhiteAnswer.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a result to its answer in JSON. */
final class WhiteAnswers {

    private static final String DEPARTEMENT = "departement:";
    private static final double TEN_THOUSANDTHS = 10_000;

    private WhiteAnswers() {}

    /** The answer; a list of communes may leave out those that are covered. */
    static WhiteAnswer of(WhiteResult result, boolean onlyWithout) {
        boolean communes =
                result.query().by().filter(level -> level == WhiteLevel.COMMUNE).isPresent();
        return new WhiteAnswer(
                result.query().metres(),
                result.query().by().map(WhiteLevel::code).orElse(null),
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
                share(row),
                row.biggest().stream().map(WhiteAnswers::commune).toList());
    }

    /** Four decimals: a hundredth of a percent. */
    static @Nullable Double share(WhiteRow row) {
        return row.shareWithout().isPresent()
                ? Math.round(row.shareWithout().getAsDouble() * TEN_THOUSANDTHS) / TEN_THOUSANDTHS
                : null;
    }

    private static Commune commune(WhiteCommune one) {
        TerritoryDocument commune = one.commune();
        return new Commune(
                commune.id(),
                commune.code(),
                commune.name(),
                departement(commune),
                commune.population(),
                commune.point(),
                commune.precision(),
                metres(one),
                one.without(),
                one.hasPlace(),
                one.nearest().map(WhiteAnswers::name).orElse(null));
    }

    /** To the metre. */
    static @Nullable Long metres(WhiteCommune one) {
        return one.metres().isPresent() ? Math.round(one.metres().getAsDouble()) : null;
    }

    /** The INSEE code of the département that a commune lies in. */
    static @Nullable String departement(TerritoryDocument commune) {
        return commune.within().stream()
                .filter(id -> id.startsWith(DEPARTEMENT))
                .map(id -> id.substring(DEPARTEMENT.length()))
                .findFirst()
                .orElse(null);
    }

    private static Name name(TerritoryDocument territory) {
        return new Name(territory.id(), territory.code(), territory.name());
    }
}
