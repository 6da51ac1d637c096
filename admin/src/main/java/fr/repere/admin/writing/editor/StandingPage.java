package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.desk.FicheDesk;
import fr.repere.admin.writing.desk.FicheStep;
import fr.repere.admin.writing.store.DraftLists;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A fiche as it stands in public: change it, take it out of the public's view, put it back. */
@Controller
@Allowed(Role.ACCOUNT)
class StandingPage {

    private static final String STANDING = "/espace/fiches/publiees/{fiche}";

    private final FicheDesk desk;
    private final DraftLists drafts;
    private final Editor editor;

    StandingPage(FicheDesk desk, DraftLists drafts, Editor editor) {
        this.desk = desk;
        this.drafts = drafts;
        this.editor = editor;
    }

    @GetMapping(STANDING)
    ModelAndView show(Person person, @PathVariable("fiche") UUID id) {
        return page(person, id, HttpStatus.OK);
    }

    private ModelAndView page(Person person, UUID id, HttpStatus status) {
        FicheDesk.Standing fiche = desk.get(person, id);
        boolean theirs = fiche.ours() || person.mayReview();
        if (!theirs && fiche.status() != fr.repere.geodata.fiche.FicheStatus.PUBLISHED) {
            throw NotYours.of("fiche", id);
        }
        ModelAndView page = new ModelAndView("writing/standing", status);
        page.addObject("fiche", fiche);
        page.addObject("content", fiche.content());
        page.addObject("names", editor.names());
        page.addObject("theirs", theirs);
        page.addObject("open", theirs ? drafts.listOpen(id) : List.of());
        return page;
    }

    @PostMapping(STANDING + "/etape")
    ModelAndView take(
            Person person,
            @PathVariable("fiche") UUID id,
            @RequestParam("step") String code,
            @RequestParam("version") long version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes then) {
        FicheStep step = Arrays.stream(FicheStep.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotYours.of("fiche", id));
        if (step.needsReason() && reason.isBlank()) {
            ModelAndView page = page(person, id, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("refused", "writing.refused.reason-missing");
            return page;
        }
        desk.take(person, id, version, step, reason);
        then.addFlashAttribute("said", "writing.standing.taken." + step.code());
        return new ModelAndView("redirect:/espace/fiches/publiees/" + id);
    }
}
