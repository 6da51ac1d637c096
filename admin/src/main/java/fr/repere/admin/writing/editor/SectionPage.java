package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.web.FieldErrors;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Reading;
import fr.repere.admin.writing.content.Section;
import fr.repere.admin.writing.desk.DraftChecks;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.difference.ContentDifference;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.DraftOvertaken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One section of a draft: its form, with the preview and the hints beside it. */
@Controller
@Allowed(Role.ACCOUNT)
class SectionPage {

    private static final String SECTION = "/espace/fiches/{id}/{section}";

    private final Editor editor;
    private final DraftDesk desk;
    private final Choices choices;
    private final DraftChecks checks;

    SectionPage(Editor editor, DraftDesk desk, Choices choices, DraftChecks checks) {
        this.checks = checks;
        this.editor = editor;
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping(SECTION)
    String show(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("section") String slug,
            @RequestParam(name = "verifier", required = false) @Nullable String check,
            Model model) {
        EditorView view = editor.view(person, id);
        Section section = section(slug, id, view);
        fill(model, view, section);
        if (check != null) {
            model.addAttribute("errors", errors(checks.read(view.draft()), section));
        }
        return view.writable() ? "writing/section" : "writing/read";
    }

    /**
     * Saves the section.
     *
     * @param auto there when the page's script saves while somebody types: then what stands beside the form is the answer
     */
    @PostMapping(SECTION)
    String save(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("section") String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "X-Autosave", required = false) @Nullable String auto,
            Model model,
            HttpServletResponse response,
            RedirectAttributes then) {
        FormValues form = new FormValues(sent);
        EditorView view = editor.view(person, id);
        Section section = section(slug, id, view);
        try {
            editor.save(person, id, section, form);
        } catch (DraftOvertaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            conflict(person, overtaken.present(), section, form, model);
            return auto == null ? "writing/conflict" : "writing/conflict :: difference";
        }
        if (auto != null) {
            EditorView saved = editor.view(person, id);
            fill(model, saved, section);
            response.setHeader("X-Revision", Long.toString(saved.draft().revision()));
            return "writing/aside :: aside";
        }
        then.addFlashAttribute("said", "writing.saved");
        boolean onward = form.action().name().equals("next");
        return "redirect:" + (onward ? next(view, section) : view.path(section) + "?verifier");
    }

    private void conflict(Person person, Draft present, Section section, FormValues form, Model model) {
        DraftContent typed = editor.typed(person, present.id(), section, form);
        EditorView view = editor.view(person, present.id());
        fill(model, view, section);
        model.addAttribute("changes", ContentDifference.of(present.content(), typed, view.names()));
        model.addAttribute("fields", form.all());
    }

    private void fill(Model model, EditorView view, Section section) {
        model.addAttribute("view", view);
        model.addAttribute("section", section);
        model.addAttribute("content", view.draft().content());
        model.addAttribute("choices", choices.of(view.draft().content()));
    }

    private static FieldErrors errors(Reading reading, Section section) {
        FieldErrors errors = new FieldErrors();
        reading.faults().stream()
                .filter(fault -> fault.section() == section)
                .forEach(fault -> errors.put(
                        fault.field(),
                        "writing.fault." + fault.code(),
                        fault.arguments().toArray()));
        return errors;
    }

    private static String next(EditorView view, Section section) {
        List<Section> sections = view.sections();
        int at = sections.indexOf(section);
        return at + 1 < sections.size() ? view.path(sections.get(at + 1)) : view.path();
    }

    private static Section section(String slug, UUID id, EditorView view) {
        return Section.findBySlug(slug).filter(view.sections()::contains).orElseThrow(() -> new DraftNotFound(id));
    }
}
