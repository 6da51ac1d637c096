package fr.repere.admin.operator;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.ground.Ground;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.territory.TerritoryExport;
import fr.repere.geodata.operator.Author;
import fr.repere.geodata.operator.HistoryEntry;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryContent;
import fr.repere.geodata.operator.TerritoryRegister;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at named territories and changes them, each step in one transaction. What is refused comes as the register's exceptions. */
@Service
class TerritoryDesk {

    private final TerritoryRegister register;
    private final ReferenceTerritories reference;

    TerritoryDesk(TerritoryRegister register, ReferenceTerritories reference) {
        this.register = register;
        this.reference = reference;
    }

    /** Every territory of a ground as it stands on a day, and who is in charge of each département then. */
    @Transactional(readOnly = true)
    public Overview overview(LocalDate day, Ground within) {
        return Overview.of(list(within), reference.current(), day, within);
    }

    /**
     * One territory with the names of its parts and its history, newest first.
     *
     * @throws NotYours when it lies outside of the ground
     */
    @Transactional(readOnly = true)
    public Shown show(String slug, Ground within) {
        Territory territory = register.get(slug);
        if (!lies(territory, within)) {
            throw NotYours.of("territory", slug);
        }
        List<HistoryEntry> history = register.history(territory.id());
        return new Shown(territory, PartNames.of(territory, reference.current()), history);
    }

    @Transactional(readOnly = true)
    public Territory get(String slug) {
        return register.get(slug);
    }

    @Transactional
    public Territory add(Optional<String> slug, TerritoryContent content, Author author) {
        return register.add(slug, content, author);
    }

    @Transactional
    public Territory change(String slug, long fromVersion, TerritoryContent content, Author author) {
        return register.change(slug, fromVersion, content, author);
    }

    /** Gives it a last day, included. */
    @Transactional
    public Territory end(String slug, long fromVersion, LocalDate lastDay, Author author) {
        TerritoryContent ended = register.get(slug).content().endingOn(lastDay);
        return register.change(slug, fromVersion, ended, author);
    }

    /** Writes those of a ground as CSV. */
    @Transactional(readOnly = true)
    public void export(Writer out, Ground within) throws IOException {
        TerritoryExport.write(list(within), out);
    }

    private List<Territory> list(Ground within) {
        return register.list().stream()
                .filter(territory -> lies(territory, within))
                .toList();
    }

    private boolean lies(Territory territory, Ground within) {
        return within.everywhere() || within.touches(territory.departements(reference.current()));
    }

    record Shown(Territory territory, List<String> parts, List<HistoryEntry> history) {}
}
