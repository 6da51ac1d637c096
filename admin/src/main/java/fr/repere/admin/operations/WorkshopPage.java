package fr.repere.admin.operations;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.audit.AuditLog;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jobs, mails, numbers, what is put forward, names of themes and needs. */
@Controller
@Allowed(Role.EDITOR)
class WorkshopPage {

    private static final int SHOWN = 100;

    private final Workshop workshop;
    private final PutForward putForward;
    private final Timetable timetable;
    private final MailSamples samples;
    private final AuditLog audit;

    WorkshopPage(Workshop workshop, PutForward putForward, Timetable timetable, MailSamples samples, AuditLog audit) {
        this.workshop = workshop;
        this.putForward = putForward;
        this.timetable = timetable;
        this.samples = samples;
        this.audit = audit;
    }

    @GetMapping("/operations/travaux")
    String jobs(Person person, Model model) {
        model.addAttribute("isAdministrator", person.has(Role.NATIONAL_ADMINISTRATOR));
        model.addAttribute("runs", workshop.lastRuns());
        model.addAttribute("entries", timetable.list());
        return "operations/jobs";
    }

    @PostMapping("/operations/travaux")
    @Allowed(Role.NATIONAL_ADMINISTRATOR)
    String start(
            Person person, @RequestParam(name = "name", defaultValue = "") String name, RedirectAttributes redirect) {
        boolean started = timetable.start(name);
        if (started) {
            audit.record(person.id(), "job.start", "job", name, Map.of());
        }
        redirect.addFlashAttribute(
                started ? "said" : "refused", started ? "operations.jobs.started" : "operations.jobs.unknown");
        return "redirect:/operations/travaux";
    }

    @GetMapping("/operations/courriels")
    @Allowed(Role.NATIONAL_ADMINISTRATOR)
    String mails(Model model) {
        model.addAttribute("post", workshop.post());
        model.addAttribute("letters", workshop.letters(SHOWN));
        return "operations/mails";
    }

    @PostMapping("/operations/courriels")
    @Allowed(Role.NATIONAL_ADMINISTRATOR)
    String retry(@RequestParam(name = "id", defaultValue = "0") long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", "operations.mails.retried");
        redirect.addFlashAttribute("saidOf", new Object[] {workshop.retryMail(id)});
        return "redirect:/operations/courriels";
    }

    @GetMapping("/operations/courriels/modeles")
    String samples(@RequestParam(name = "langue-du-courriel", defaultValue = "fr") String code, Model model) {
        Language language = Language.findByCode(code).orElse(Language.FR);
        model.addAttribute("language", language);
        model.addAttribute("languages", Language.values());
        model.addAttribute(
                "samples",
                samples.kinds().stream()
                        .map(kind -> samples.say(kind, Locale.of(language.code())))
                        .toList());
        return "operations/samples";
    }

    @GetMapping("/operations/une")
    String featured(Model model) {
        model.addAttribute("featured", putForward.list());
        return "operations/featured";
    }

    @PostMapping("/operations/une")
    String feature(
            Person person,
            @RequestParam(name = "fiche", defaultValue = "") String id,
            @RequestParam(name = "action", defaultValue = "ajouter") String action,
            RedirectAttributes redirect) {
        UUID fiche = id(id);
        boolean done = true;
        switch (action) {
            case "retirer" -> putForward.remove(fiche);
            case "monter" -> putForward.raise(fiche);
            default -> done = putForward.add(fiche, person.id());
        }
        if (done) {
            audit.record(person.id(), "featured.change", "fiche", fiche, Map.of("action", action));
        }
        redirect.addFlashAttribute(
                done ? "said" : "refused", done ? "operations.featured.done" : "operations.featured.none");
        return "redirect:/operations/une";
    }

    @GetMapping("/operations/themes")
    String themes(Model model) {
        model.addAttribute("vocabulary", Vocabulary.load());
        model.addAttribute("languages", Language.values());
        return "operations/themes";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip().replaceFirst("^.*/", ""));
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }
}
