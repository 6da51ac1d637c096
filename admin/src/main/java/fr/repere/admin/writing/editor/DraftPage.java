package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.desk.DraftChecks;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.FicheChangedMeanwhile;
import fr.repere.admin.writing.desk.FicheDesk;
import fr.repere.admin.writing.desk.NotReady;
import fr.repere.admin.writing.difference.ContentDifference;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.DraftOvertaken;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.OtherDraftOpen;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft: where it is, what is missing, what can be done with it. */
@Controller
@Allowed(Role.ACCOUNT)
class DraftPage {

    private static final String DRAFT = "/espace/fiches/{id}";

    private final Editor editor;
    private final DraftDesk desk;
    private final FicheDesk fiches;
    private final DraftChecks checks;
    private final FicheHistory history;

    DraftPage(Editor editor, DraftDesk desk, FicheDesk fiches, FicheHistory history, DraftChecks checks) {
        this.checks = checks;
        this.editor = editor;
        this.desk = desk;
        this.fiches = fiches;
        this.history = history;
    }

    @GetMapping(DRAFT)
    ModelAndView show(Person person, @PathVariable("id") UUID id) {
        return page(person, id, HttpStatus.OK);
    }

    private ModelAndView page(Person person, UUID id, HttpStatus status) {
        EditorView view = editor.view(person, id);
        ModelAndView page = new ModelAndView("writing/draft", status);
        page.addObject("view", view);
        page.addObject("content", view.draft().content());
        page.addObject("faults", checks.read(view.draft()).faults());
        page.addObject("overtaken", checks.findOvertaking(view.draft()) != null);
        page.addObject(
                "lines",
                history.listOfDraft(id).stream()
                        .filter(line -> !line.step().equals(FicheHistory.SAVED))
                        .toList());
        return page;
    }

    @GetMapping(DRAFT + "/apercu")
    String preview(Person person, @PathVariable("id") UUID id, Model model) {
        EditorView view = editor.view(person, id);
        model.addAttribute("view", view);
        model.addAttribute("content", view.draft().content());
        return "writing/preview-page";
    }

    @PostMapping(DRAFT + "/etape")
    ModelAndView take(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam("step") String code,
            @RequestParam("revision") long revision,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes then) {
        DraftStep step = Arrays.stream(DraftStep.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DraftNotFound(id));
        try {
            desk.take(person, id, revision, step, reason);
        } catch (NotReady notReady) {
            return refused(person, id, HttpStatus.UNPROCESSABLE_CONTENT, "writing.refused.not-ready", reason);
        } catch (StepRefused refused) {
            HttpStatus status = refused.why() == StepRefused.Why.REASON_MISSING
                    ? HttpStatus.UNPROCESSABLE_CONTENT
                    : HttpStatus.CONFLICT;
            return refused(
                    person, id, status, "writing.refused." + refused.why().code(), reason);
        } catch (DraftOvertaken overtaken) {
            return refused(person, id, HttpStatus.CONFLICT, "writing.refused.overtaken", reason);
        } catch (FicheChangedMeanwhile changed) {
            return refused(person, id, HttpStatus.CONFLICT, "writing.refused.fiche-changed", reason);
        } catch (OtherDraftOpen other) {
            return refused(person, id, HttpStatus.CONFLICT, "writing.refused.other-open", reason);
        }
        then.addFlashAttribute("said", "writing.taken." + step.code());
        return new ModelAndView("redirect:" + (step == DraftStep.ABANDON ? "/espace/fiches" : "/espace/fiches/" + id));
    }

    private ModelAndView refused(Person person, UUID id, HttpStatus status, String why, String reason) {
        ModelAndView page = page(person, id, status);
        page.addObject("refused", why);
        page.addObject("reason", reason);
        page.addObject("checked", true);
        return page;
    }

    /** What the fiche says now beside what the draft says, when the fiche changed since the draft was begun. */
    @GetMapping(DRAFT + "/difference")
    ModelAndView difference(Person person, @PathVariable("id") UUID id) {
        EditorView view = editor.view(person, id);
        DraftContent now = checks.findOvertaking(view.draft());
        DraftContent base = view.draft().baseContent();
        if (now == null || base == null) {
            return new ModelAndView("redirect:" + view.path());
        }
        ModelAndView page = new ModelAndView("writing/overtaken");
        page.addObject("view", view);
        page.addObject("version", fiches.get(person, view.draft().ficheId()).version());
        page.addObject("meanwhile", ContentDifference.of(base, now, view.names()));
        page.addObject("changes", ContentDifference.of(now, view.draft().content(), view.names()));
        return page;
    }

    @PostMapping(DRAFT + "/difference")
    String acknowledge(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam("revision") long revision,
            @RequestParam("version") long version,
            RedirectAttributes then) {
        try {
            checks.acknowledge(person, id, revision, version);
            then.addFlashAttribute("said", "writing.acknowledged");
            return "redirect:/espace/fiches/" + id;
        } catch (DraftOvertaken | FicheChangedMeanwhile again) {
            then.addFlashAttribute("refused", "writing.refused.overtaken");
            return "redirect:/espace/fiches/" + id + "/difference";
        }
    }
}
