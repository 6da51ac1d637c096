package fr.repere.search.web.dashboard;

import fr.repere.search.table.Cell;
import fr.repere.search.table.CsvTable;
import fr.repere.search.table.TableWriter;
import fr.repere.search.web.dashboard.DashboardAnswer.ChangedFiche;
import fr.repere.search.web.dashboard.DashboardAnswer.FarCommune;
import fr.repere.search.web.dashboard.DashboardAnswer.LanguageAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.NumberOf;
import fr.repere.search.web.dashboard.DashboardAnswer.PeriodAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.TotalsAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.WhiteAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a territory in one file: which table a line belongs to stands in its first column. */
final class DashboardTable {

    private static final List<String> HEADERS =
            List.of("tableau", "code", "libelle", "theme", "date", "nombre", "dont_sans_aucun_resultat");

    private static final double METRES_PER_KM = 1_000;

    private final TableWriter table;

    private DashboardTable(TableWriter table) {
        this.table = table;
    }

    /** Writes all tables and leaves the stream open. */
    static void write(DashboardAnswer answer, OutputStream out) throws IOException {
        try (TableWriter csv = CsvTable.open(out, HEADERS)) {
            DashboardTable table = new DashboardTable(csv);
            table.totals(answer);
            table.numbers("theme", answer.themes());
            table.numbers("besoin", answer.needs());
            table.freshness(answer);
            for (LanguageAnswer language : answer.languages()) {
                table.language(language);
            }
            table.numbers("structure", answer.structures());
            table.whiteZones(answer.whiteZones());
            table.changes(answer);
            table.searches("recherches_30_jours", answer.searches().last30Days());
            table.searches("recherches_90_jours", answer.searches().last90Days());
        }
    }

    private void totals(DashboardAnswer answer) throws IOException {
        TotalsAnswer totals = answer.totals();
        LocalDate on = answer.on();
        row(
                "habitants",
                answer.territory().id(),
                answer.territory().name(),
                null,
                answer.territory().population());
        row("total", "fiches", "Fiches locales", on, totals.fiches());
        row("total", "lieux", "Lieux de ces fiches dans le territoire", on, totals.places());
        row("total", "structures", "Structures de ces fiches", on, totals.structures());
        row("total", "zone_plus_large", "Fiches d'une zone plus large", on, totals.wider());
        row("total", "nationales", "Fiches nationales", on, totals.national());
        row("total", "en_ligne", "Fiches en ligne", on, totals.online());
    }

    private void numbers(String name, List<NumberOf> numbers) throws IOException {
        for (NumberOf number : numbers) {
            row(name, number.code(), number.name(), null, number.fiches());
        }
    }

    private void freshness(DashboardAnswer answer) throws IOException {
        var freshness = answer.freshness();
        String name = "verification";
        row(name, "moins_de_6_mois", "Vérifiées depuis cette date", freshness.recentSince(), freshness.recent());
        row(
                name,
                "6_a_12_mois",
                "Vérifiées depuis cette date, il y a plus de 6 mois",
                freshness.agingSince(),
                freshness.aging());
        row(name, "plus_de_12_mois", "Vérifiées avant cette date", freshness.agingSince(), freshness.older());
        row(name, "jamais", "Jamais vérifiées", null, freshness.never());
    }

    private void language(LanguageAnswer language) throws IOException {
        row("langue_absente", language.code(), language.name(), null, language.missing());
        for (NumberOf theme : language.byTheme()) {
            cells("langue_absente", language.code(), language.name(), theme.code(), null, theme.fiches(), Cell.EMPTY);
        }
    }

    private void whiteZones(@Nullable WhiteAnswer white) throws IOException {
        if (white == null) {
            return;
        }
        String name = "zone_blanche";
        String farther = " à plus de %.0f km de tout lieu".formatted(white.distanceMetres() / METRES_PER_KM);
        row(name, "communes", "Communes", null, white.communes());
        row(name, "communes_sans", "Communes" + farther, null, white.communesWithout());
        row(name, "communes_sans_position", "Communes dont la position est inconnue", null, white.communesUnlocated());
        row(name, "habitants_sans", "Habitants de communes" + farther, null, white.populationWithout());
        row(name, "habitants_couverts", "Habitants des autres communes", null, white.populationCovered());
        for (FarCommune commune : white.biggest()) {
            row("zone_blanche_habitants", commune.id(), commune.name(), null, commune.population());
        }
    }

    private void changes(DashboardAnswer answer) throws IOException {
        var changes = answer.changes();
        row("changements_30_jours", "publiees", "Publiées depuis cette date", changes.since(), changes.published());
        row("changements_30_jours", "modifiees", "Modifiées depuis cette date", changes.since(), changes.changed());
        for (ChangedFiche fiche : changes.latestPublished()) {
            row("publiee", fiche.id(), fiche.title(), fiche.on(), 1);
        }
        for (ChangedFiche fiche : changes.latestChanged()) {
            row("modifiee", fiche.id(), fiche.title(), fiche.on(), 1);
        }
    }

    private void searches(String name, PeriodAnswer period) throws IOException {
        row(name, "toutes", "Recherches depuis cette date", period.since(), period.searches());
        row(name, "sans_resultat_local", "Sans résultat local", period.since(), period.withoutLocal());
        row(name, "sans_aucun_resultat", "Sans aucun résultat", period.since(), period.withoutAnything());
        for (var shape : period.shapes()) {
            cells(
                    name,
                    "forme",
                    shape.text(),
                    "",
                    period.since(),
                    shape.searches(),
                    Cell.number(shape.withoutAnything()));
        }
    }

    private void row(String name, String code, String words, @Nullable LocalDate date, long number) throws IOException {
        cells(name, code, words, "", date, number, Cell.EMPTY);
    }

    private void cells(
            String name,
            String code,
            String words,
            String theme,
            @Nullable LocalDate date,
            long number,
            Cell withoutAnything)
            throws IOException {
        table.row(List.of(
                Cell.text(name),
                Cell.text(code),
                Cell.text(words),
                Cell.text(theme),
                Cell.date(date),
                Cell.number(number),
                withoutAnything));
    }
}
