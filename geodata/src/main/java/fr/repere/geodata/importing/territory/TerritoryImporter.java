package fr.repere.geodata.importing.territory;

import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportLog;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.operator.Author;
import fr.repere.geodata.operator.InvalidTerritory;
import fr.repere.geodata.operator.InvalidTerritory.Violation;
import fr.repere.geodata.operator.Outcome;
import fr.repere.geodata.operator.Proposal;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryContent;
import fr.repere.geodata.operator.TerritoryRegister;
import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a table of named territories, in one transaction. A row without slug is known by its name. Territories that the table does
 * not hold stay as they are: a mandate ends by its last day, not by being left out.
 */
public class TerritoryImporter {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TerritoryRegister register;
    private final Clock clock;

    /** An importer on a register; everything takes part in the template's transaction. */
    public TerritoryImporter(
            JdbcTemplate jdbc, TransactionTemplate transaction, TerritoryRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Runs an import to its end.
     *
     * @param text opened inside the transaction, and closed
     * @param name what the file is called in reports
     * @throws fr.repere.geodata.importing.input.BrokenFile when the file cannot be trusted; nothing was stored
     */
    public Counts run(Supplier<Reader> text, String name, Author author, ImportReport report) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant start = clock.instant();
            Run run = new Run(name, report);
            try (TerritoryTable table = TerritoryTable.open(text.get(), name)) {
                table.forEachRemaining(run::read);
            }
            Counts counts = run.settle(register.reconcile(run.proposals, author));
            new ImportLog(jdbc).add("territories", name, start, clock.instant(), counts);
            return counts;
        }));
    }

    /** One import: the rows that can be read, and where they stand. */
    private static final class Run {

        private final String file;
        private final ImportReport report;
        private final List<Proposal> proposals = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();
        private long read;
        private long rejected;

        Run(String file, ImportReport report) {
            this.file = file;
            this.report = report;
        }

        void read(TerritoryTable.Row row) {
            read++;
            Position position = new Position(file, row.index(), row.line());
            if (!row.whole()) {
                reject(position, new Remark("", "", "la ligne n'a pas autant de colonnes que l'en-tête"));
                return;
            }
            try {
                TerritoryContent content = row.draft().read();
                String slug = row.slug().isEmpty() ? Territory.slugOf(content.name()) : row.slug();
                proposals.add(new Proposal(slug, content));
                positions.add(position);
            } catch (InvalidTerritory invalid) {
                reject(position, invalid.violations());
            }
        }

        Counts settle(List<Outcome> outcomes) {
            long added = 0;
            long changed = 0;
            long unchanged = 0;
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Added one -> added++;
                    case Outcome.Changed one -> changed++;
                    case Outcome.Unchanged one -> unchanged++;
                    case Outcome.Refused refused -> reject(positions.get(i), refused.reasons());
                }
            }
            return new Counts(read, added, changed, unchanged, 0, rejected);
        }

        private void reject(Position position, List<Violation> reasons) {
            rejected++;
            reasons.forEach(reason -> report.rejected(
                    position, new Remark(TerritoryColumns.ofField(reason.field()), "", reason.reason())));
        }

        private void reject(Position position, Remark reason) {
            rejected++;
            report.rejected(position, reason);
        }
    }
}
