package fr.repere.admin.importing.desk;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.importing.desk.ImportJob.State;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.table.ColumnGuesses;
import fr.repere.geodata.importing.table.TableGlance;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says which column of a table is what, beside values of each, and keeps that under a name. */
@Controller
@Allowed(Role.EDITOR)
class ColumnsPage {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final ImportDesk desk;
    private final MappingStore mappings;

    ColumnsPage(ImportDesk desk, MappingStore mappings) {
        this.desk = desk;
        this.mappings = mappings;
    }

    @GetMapping("/imports/{id}/colonnes")
    ModelAndView show(
            @PathVariable("id") UUID id, @RequestParam(name = "avec", required = false) @Nullable String saved) {
        ImportJob job = job(id);
        try {
            TableGlance glance = desk.glance(job);
            String from = saved == null ? job.mapping() : saved;
            ColumnsForm form = mappings.find(String.valueOf(from))
                    .map(found -> ColumnsForm.of(found.name(), found.form()))
                    .orElseGet(() -> ColumnsForm.guessed(glance));
            return page(HttpStatus.OK, job, glance, form, null);
        } catch (BrokenFile refused) {
            return unreadable(job, refused);
        }
    }

    @PostMapping("/imports/{id}/colonnes")
    ModelAndView save(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        ImportJob job = job(id);
        try {
            TableGlance glance = desk.glance(job);
            ColumnsForm form = ColumnsForm.read(fields);
            List<String> problems = form.problems();
            if (!problems.isEmpty() || !NAME.matcher(form.name()).matches()) {
                return page(HttpStatus.UNPROCESSABLE_CONTENT, job, glance, form, null);
            }
            try {
                form.mapping(glance).check();
            } catch (BrokenFile refused) {
                return page(HttpStatus.UNPROCESSABLE_CONTENT, job, glance, form, refused.getMessage());
            }
            desk.describe(person, id, form.name(), form.mapping(glance));
            redirect.addFlashAttribute("said", "imports.columns.saved");
            return new ModelAndView("redirect:/imports/" + id);
        } catch (BrokenFile refused) {
            return unreadable(job, refused);
        }
    }

    @GetMapping("/imports/correspondances")
    String list(Model model) {
        model.addAttribute("mappings", mappings.list());
        return "imports/mappings";
    }

    /** The mapping as a file for the command line. */
    @GetMapping("/imports/correspondances/{name}.yaml")
    ResponseEntity<String> yaml(@PathVariable("name") String name) {
        MappingStore.Saved saved = mappings.find(name).orElseThrow(() -> NotYours.of("mapping", name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + saved.name() + ".yaml\"")
                .body(saved.form().toYaml());
    }

    @PostMapping("/imports/correspondances/{name}/supprimer")
    String delete(@PathVariable("name") String name, RedirectAttributes redirect) {
        if (mappings.delete(name)) {
            redirect.addFlashAttribute("said", "imports.mapping.deleted");
        }
        return "redirect:/imports/correspondances";
    }

    private ImportJob job(UUID id) {
        ImportJob job = desk.get(id);
        boolean open = job.state() == State.COLUMNS || job.state() == State.PREVIEWED;
        if (!open || !"csv".equals(job.kind())) {
            throw NotYours.of("import", id);
        }
        return job;
    }

    private ModelAndView page(
            HttpStatus status, ImportJob job, TableGlance glance, ColumnsForm form, @Nullable String refusal) {
        ModelAndView page = new ModelAndView("imports/columns");
        page.setStatus(status);
        page.addObject("job", job);
        page.addObject("glance", glance);
        page.addObject("form", form);
        page.addObject("tried", status != HttpStatus.OK);
        page.addObject(
                "nameIsWrong",
                status != HttpStatus.OK && !NAME.matcher(form.name()).matches());
        page.addObject("refusal", refusal);
        page.addObject("mappings", mappings.list());
        page.addObject(
                "shipped",
                ColumnGuesses.shipped(glance.columns().stream()
                                .map(TableGlance.Column::name)
                                .toList())
                        .orElse(null));
        page.addObject("vocabulary", Vocabulary.load());
        page.addObject(
                "language",
                Language.findByCode(
                                LocaleContextHolder.getLocale().getLanguage().toLowerCase(Locale.ROOT))
                        .orElse(Language.FR));
        return page;
    }

    private static ModelAndView unreadable(ImportJob job, BrokenFile refused) {
        ModelAndView page = new ModelAndView("imports/unreadable");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("job", job);
        page.addObject("refusal", refused.getMessage());
        return page;
    }
}
