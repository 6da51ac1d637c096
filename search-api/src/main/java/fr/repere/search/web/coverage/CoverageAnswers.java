package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.coverage.ClassLabels;
import fr.repere.search.coverage.Classes;
import fr.repere.search.coverage.ComparedCoverage;
import fr.repere.search.coverage.ComparedCoverage.Difference;
import fr.repere.search.coverage.Counted;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.coverage.CoverageTable.Row;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.web.UnderstoodAnswer;
import fr.repere.search.web.coverage.ComparisonAnswer.ComparedTerritory;
import fr.repere.search.web.coverage.CoverageAnswer.ClassAnswer;
import fr.repere.search.web.coverage.CoverageAnswer.ClassesAnswer;
import fr.repere.search.web.coverage.CoverageAnswer.Listed;
import fr.repere.search.web.coverage.CoverageAnswer.TerritoryAnswer;
import fr.repere.search.web.coverage.CoverageAnswer.ThemeAnswer;
import fr.repere.search.web.coverage.CoverageAnswer.Totals;
import fr.repere.search.web.coverage.CoverageAnswer.WiderAnswer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts coverage tables into the words of the API. */
@Component
class CoverageAnswers {

    private final Vocabulary vocabulary;

    CoverageAnswers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The answer in JSON: a {@link CoverageAnswer}, or a {@link ComparisonAnswer} of two sides. */
    Object of(Counted counted, Language language, List<String> notes, @Nullable UnderstoodAnswer understood) {
        return switch (counted) {
            case CoverageTable table -> of(table, language, notes, understood);
            case ComparedCoverage compared -> of(compared, language, notes, understood);
        };
    }

    private CoverageAnswer of(
            CoverageTable table, Language language, List<String> notes, @Nullable UnderstoodAnswer understood) {
        ClassLabels labels = new ClassLabels(language);
        return new CoverageAnswer(
                table.by().code(),
                table.measure().code(),
                understood,
                notes,
                totals(table.counts()),
                vocabulary.themeCodes().stream()
                        .map(code -> theme(code, table.counts(), language))
                        .toList(),
                table.wider().stream()
                        .map(wider -> wider(wider.territory(), wider.fiches()))
                        .toList(),
                classes(table.classes(), index -> labels.of(table.classes(), index), table::inClass),
                table.rows().stream().map(CoverageAnswers::territory).toList());
    }

    private static ComparisonAnswer of(
            ComparedCoverage compared, Language language, List<String> notes, @Nullable UnderstoodAnswer understood) {
        ClassLabels labels = new ClassLabels(language);
        CoverageTable first = compared.first();
        return new ComparisonAnswer(
                first.by().code(),
                first.measure().code(),
                understood,
                notes,
                totals(first.counts()),
                totals(compared.second().counts()),
                classes(compared.classes(), index -> labels.ofDifference(compared.classes(), index), compared::inClass),
                compared.rows().stream().map(CoverageAnswers::territory).toList());
    }

    private static Totals totals(CoverageCounts counts) {
        return new Totals(
                counts.of(Reach.LOCAL).fiches(),
                counts.of(Reach.NATIONAL).fiches(),
                counts.of(Reach.ONLINE).fiches(),
                counts.withoutTerritory(),
                new Listed(
                        counts.listed().fiches().fiches(),
                        counts.listed().places(),
                        counts.listed().structures()));
    }

    private ThemeAnswer theme(String code, CoverageCounts counts, Language language) {
        return new ThemeAnswer(
                code,
                vocabulary.themeName(code, language),
                number(counts, Reach.LOCAL, code),
                number(counts, Reach.NATIONAL, code),
                number(counts, Reach.ONLINE, code));
    }

    private static long number(CoverageCounts counts, Reach reach, String theme) {
        return counts.of(reach).themes().getOrDefault(theme, 0L);
    }

    private static WiderAnswer wider(TerritoryDocument territory, long fiches) {
        return new WiderAnswer(territory.id(), territory.kind(), territory.code(), territory.name(), fiches);
    }

    private static ClassesAnswer classes(Classes classes, IntFunction<String> labels, IntToLongFunction inClass) {
        return new ClassesAnswer(
                classes.method().code(),
                classes.size(),
                classes.breaks(),
                IntStream.range(0, classes.size())
                        .mapToObj(index -> new ClassAnswer(
                                index,
                                index == 0 ? null : classes.from(index).getAsDouble(),
                                index == classes.size() - 1
                                        ? null
                                        : classes.to(index).getAsDouble(),
                                labels.apply(index),
                                inClass.applyAsLong(index)))
                        .toList());
    }

    private static TerritoryAnswer territory(Row row) {
        return new TerritoryAnswer(
                row.territory().id(),
                row.territory().code(),
                row.territory().name(),
                population(row.territory()),
                row.numbers().fiches().fiches(),
                row.numbers().places(),
                row.numbers().structures(),
                row.perTenThousand().isPresent() ? row.perTenThousand().getAsDouble() : null,
                row.numbers().fiches().themes(),
                row.classIndex().isPresent() ? row.classIndex().getAsInt() : null);
    }

    private static ComparedTerritory territory(Difference row) {
        return new ComparedTerritory(
                row.territory().id(),
                row.territory().code(),
                row.territory().name(),
                population(row.territory()),
                row.first(),
                row.second(),
                row.difference(),
                row.classIndex());
    }

    private static @Nullable Long population(TerritoryDocument territory) {
        return territory.population() > 0 ? territory.population() : null;
    }
}
