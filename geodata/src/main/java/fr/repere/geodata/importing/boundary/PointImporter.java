package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.geometry.InvalidCoordinates;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.input.TableRecords;
import fr.repere.geodata.importing.input.TableRecords.TableRecord;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.run.ImportLog;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import fr.repere.geodata.territory.TerritoryStore;
import fr.repere.geodata.territory.TerritoryStore.CommunePoint;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves communes to the points of La Poste's table of postal codes ({@code laposte_hexasmal}), in one transaction. */
public class PointImporter {

    private static final List<String> CODE = List.of("code_commune_insee", "#code_commune_insee", "code_insee");
    private static final List<String> POINT = List.of("coordonnees_gps", "_geopoint", "coordonnees_geographiques");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TerritoryStore store;
    private final Outbox outbox;
    private final Clock clock;

    /** An importer on a store; everything takes part in the template's transaction. */
    public PointImporter(
            JdbcTemplate jdbc, TransactionTemplate transaction, TerritoryStore store, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Runs an import to its end.
     *
     * @throws BrokenFile when the file cannot be trusted; nothing was stored
     */
    public Counts run(DataFile file, Vintage vintage, ImportLimits limits, ByteProgress progress, ImportReport report) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant start = clock.instant();
            Run run = new Run(Territories.read(store), report);
            Counts counts;
            try (TableRecords records =
                    new TableRecords(file.openText(StandardCharsets.UTF_8, limits, progress), file.name(), ';')) {
                counts = run.read(records, file.name());
            }
            if (!run.moved.isEmpty()) {
                store.replacePoints(run.moved.values());
                outbox.territoriesReplaced();
            }
            store.recordVintage("points:commune", vintage.source(), vintage.date(), run.moved.size() + run.unchanged);
            new ImportLog(jdbc).add("points", List.of(file), start, clock.instant(), counts);
            return counts;
        }));
    }

    /** One import, inside its transaction: a point for each commune, 35,000 at most. */
    private static final class Run {

        private final Territories territories;
        private final KnownGround ground;
        private final ImportReport report;
        private final Map<String, CommunePoint> moved = new LinkedHashMap<>();
        private final Set<String> settled = new HashSet<>();
        private long unchanged;

        Run(Territories territories, ImportReport report) {
            this.territories = territories;
            this.ground = new KnownGround(territories);
            this.report = report;
        }

        Counts read(TableRecords records, String name) {
            int code = column(records, CODE, name);
            int point = column(records, POINT, name);
            long read = 0;
            long rejected = 0;
            while (records.hasNext()) {
                TableRecord record = records.next();
                read++;
                try {
                    take(field(record, code), field(record, point));
                } catch (LineRejected reason) {
                    rejected++;
                    Position position = new Position(name, record.index(), record.line());
                    reason.reasons().forEach(each -> report.rejected(position, each));
                }
            }
            return new Counts(read, 0, moved.size(), unchanged, 0, rejected);
        }

        private void take(String code, String text) {
            Commune commune = territories
                    .findCommune(code)
                    .orElseThrow(() ->
                            LineRejected.because("code", code, "code de commune inconnu des données de référence"));
            if (!commune.code().equals(code)) {
                throw LineRejected.because(
                        "code", code, "ancienne commune ou arrondissement : son point n'est pas celui de la commune");
            }
            LonLat position = position(text);
            ground.check(
                    new TerritoryRecogniser.Recognised(TerritoryKind.DEPARTEMENT, commune.departement()),
                    position.toPoint());
            // A commune of several postal codes stands on as many lines, always at one point.
            if (settled.add(code)) {
                if (commune.point().equals(position) && commune.precision().equals("commune")) {
                    unchanged++;
                } else {
                    moved.put(code, new CommunePoint(code, position));
                }
            }
        }

        /** From « latitude,longitude » in degrees. */
        private static LonLat position(String text) {
            if (text.isEmpty()) {
                throw LineRejected.because("point", text, "pas de point");
            }
            try {
                String[] parts = text.split(",", -1);
                return new LonLat(Double.parseDouble(parts[1].strip()), Double.parseDouble(parts[0].strip()));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException | InvalidCoordinates unreadable) {
                throw LineRejected.because("point", text, "point illisible ; il faut « latitude,longitude »");
            }
        }

        private static String field(TableRecord record, int column) {
            return column < record.fields().size() ? record.fields().get(column).strip() : "";
        }

        private static int column(TableRecords records, List<String> names, String file) {
            List<String> header = records.header().stream()
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .toList();
            return names.stream()
                    .map(header::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .orElseThrow(() -> BrokenFile.columns(file, List.of(names.getFirst()), records.header()));
        }
    }
}
