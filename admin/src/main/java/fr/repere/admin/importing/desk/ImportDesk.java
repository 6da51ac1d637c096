package fr.repere.admin.importing.desk;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.importing.ImportSettings;
import fr.repere.admin.importing.desk.ImportJob.State;
import fr.repere.admin.importing.desk.ImportJob.Upload;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.table.MappingForm;
import fr.repere.geodata.importing.table.TableGlance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What people do with an import: send files, name their columns, decide on what the preview shows. */
@Service
class ImportDesk {

    private final ImportJobs jobs;
    private final MappingStore mappings;
    private final UploadFolder folder;
    private final ImportSettings settings;
    private final AuditLog audit;

    ImportDesk(ImportJobs jobs, MappingStore mappings, UploadFolder folder, ImportSettings settings, AuditLog audit) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.folder = folder;
        this.settings = settings;
        this.audit = audit;
    }

    /** A job. */
    ImportJob get(UUID id) {
        return jobs.find(id).orElseThrow(() -> NotYours.of("import", id));
    }

    /** Takes files in; the preview begins by itself, unless the columns of a table must be named first. */
    @Transactional
    public UUID submit(Person person, ImportKind kind, List<MultipartFile> files, boolean partial) {
        UUID id = UUID.randomUUID();
        List<Upload> stored = folder.store(id, files);
        try {
            Optional<MappingStore.Saved> saved =
                    Optional.ofNullable(kind.mapping()).flatMap(mappings::find);
            saved.ifPresent(each -> write(id, each.form()));
            boolean ready = !kind.isTable() || saved.isPresent();
            String mapping = saved.map(MappingStore.Saved::name).orElse(null);
            jobs.addImport(
                    id, person.id(), kind.kind(), stored, mapping, partial, ready ? State.TO_PREVIEW : State.COLUMNS);
            Map<String, String> details = Map.of("kind", kind.kind(), "files", String.join(", ", names(stored)));
            audit.record(person.id(), "import.upload", "import", id, details);
            return id;
        } catch (RuntimeException e) {
            folder.delete(id);
            throw e;
        }
    }

    /**
     * The beginning of a job's table.
     *
     * @throws BrokenFile when it cannot be read as one
     */
    TableGlance glance(ImportJob job) {
        return TableGlance.of(folder.files(job).getFirst(), settings.limits());
    }

    /** Names the columns of a table, saves that under a name, and has the preview made. */
    @Transactional
    public void describe(Person person, UUID id, String name, MappingForm form) {
        ImportJob job = get(id);
        mappings.save(name, form, person.id());
        audit.record(person.id(), "import.mapping", "mapping", name, Map.of("source", form.source()));
        if (jobs.become(id, State.TO_PREVIEW, State.COLUMNS, State.PREVIEWED)) {
            write(job.id(), form);
            jobs.useMapping(id, name);
        }
    }

    /** Has the preview made again. */
    @Transactional
    public void previewAgain(UUID id) {
        get(id);
        jobs.become(id, State.TO_PREVIEW, State.PREVIEWED);
    }

    /**
     * Has the import run as it was previewed.
     *
     * @param many the person agrees that most of the source goes
     * @return whether it was to be decided on, and nothing is left to agree to
     */
    @Transactional
    public boolean confirm(Person person, UUID id, boolean many) {
        ImportJob job = get(id);
        if (job.asks() && !many) {
            return false;
        }
        if (job.asks()) {
            jobs.agreeToMany(id);
        }
        boolean begun = jobs.become(id, State.TO_RUN, State.PREVIEWED);
        if (begun) {
            audit.record(person.id(), "import.run", "import", id, Map.of("files", job.fileNames()));
        }
        return begun;
    }

    /** Gives an import up; its files are deleted. */
    @Transactional
    public void abandon(Person person, UUID id) {
        ImportJob job = get(id);
        if (job.state().canBeAbandoned() && jobs.become(id, State.ABANDONED, job.state())) {
            folder.deleteFiles(id);
            audit.record(person.id(), "import.abandon", "import", id, Map.of("files", job.fileNames()));
        }
    }

    private void write(UUID id, MappingForm form) {
        try {
            Files.writeString(folder.mapping(id), form.toYaml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(List<Upload> files) {
        return files.stream().map(Upload::name).toList();
    }
}
