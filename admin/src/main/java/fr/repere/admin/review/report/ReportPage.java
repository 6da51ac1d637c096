package fr.repere.admin.review.report;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.ground.Grounds;
import java.util.List;
import java.util.Set;
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

/** Readers' reports, to be settled one by one. */
@Controller
@Allowed(Role.EDITOR)
class ReportPage {

    private static final Set<String> STATES = Set.of("seen", "corrected", "closed");

    private final ReportDesk desk;
    private final Grounds grounds;

    ReportPage(ReportDesk desk, Grounds grounds) {
        this.desk = desk;
        this.grounds = grounds;
    }

    @GetMapping("/relecture/signalements")
    @Allowed({Role.EDITOR, Role.TERRITORY, Role.OPERATOR})
    ModelAndView show(
            Person person,
            @RequestParam(name = "departement", defaultValue = "") String departement,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        int number = Math.clamp(page, 0, 10_000);
        List<ReaderReport> found = desk.list(grounds.of(person).within(departement), number);
        ModelAndView view = new ModelAndView("review/reports");
        view.addObject("reports", found.stream().limit(ReportDesk.PAGE).toList());
        view.addObject("more", found.size() > ReportDesk.PAGE);
        view.addObject("page", number);
        view.addObject("departement", departement);
        view.addObject("settles", person.mayReview());
        return view;
    }

    @PostMapping("/relecture/signalements/{id}")
    ModelAndView settle(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            Model model,
            RedirectAttributes next) {
        if (!STATES.contains(state) || (state.equals("closed") && reason.isBlank())) {
            ModelAndView view = show(person, "", 0);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("refused", "review.refused.reason-missing");
            view.addObject("form", id);
            return view;
        }
        desk.settle(person, id, state, state.equals("closed") ? shortened(reason) : null);
        next.addFlashAttribute("said", "review.said.report-" + state);
        return new ModelAndView("redirect:/relecture/signalements");
    }

    private static String shortened(String reason) {
        String text = reason.replace("\0", "").strip();
        return text.substring(0, Math.min(500, text.length()));
    }
}
