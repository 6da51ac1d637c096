package fr.repere.admin.importing.desk;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.importing.desk.ImportJob.Action;
import fr.repere.admin.importing.desk.SourceStore.Source;
import fr.repere.admin.importing.desk.SourceStore.SourceForm;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a source as a whole. */
@Service
class SourceDesk {

    /** What is written here belongs to those who wrote it: it goes fiche by fiche. */
    private static final String OURS = "repere";

    private final SourceStore sources;
    private final ImportJobs jobs;
    private final AuditLog audit;

    SourceDesk(SourceStore sources, ImportJobs jobs, AuditLog audit) {
        this.sources = sources;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** A source. */
    Source get(String name) {
        return sources.find(name).orElseThrow(() -> NotYours.of("source", name));
    }

    /** Whether it can be withdrawn or taken back now. */
    boolean mayGo(Source source) {
        return !OURS.equals(source.name()) && !sources.isBusy(source.name());
    }

    /** Replaces what people know of it. */
    @Transactional
    public void describe(Person person, String name, SourceForm form) {
        sources.describe(name, form, person.id());
        audit.record(person.id(), "source.describe", "source", name, Map.of("title", form.title()));
    }

    /** Has it withdrawn in the background; nothing when it is, or is on its way. @return the job */
    @Transactional
    public Optional<UUID> withdraw(Person person, Source source, String reason) {
        if (source.isWithdrawn() || !mayGo(source)) {
            return Optional.empty();
        }
        audit.record(person.id(), "source.withdraw", "source", source.name(), Map.of("reason", reason));
        return Optional.of(jobs.addOfSource(Action.WITHDRAW, person.id(), source.name(), reason, source.published()));
    }

    /** Has it taken back in the background; nothing when it is not withdrawn, or is on its way. @return the job */
    @Transactional
    public Optional<UUID> restore(Person person, Source source) {
        if (!source.isWithdrawn() || !mayGo(source)) {
            return Optional.empty();
        }
        audit.record(person.id(), "source.restore", "source", source.name(), Map.of());
        return Optional.of(jobs.addOfSource(Action.RESTORE, person.id(), source.name(), null, source.withdrawn()));
    }
}
