package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.Reviews;
import fr.repere.admin.structure.Structures;
import fr.repere.admin.structure.membership.JoinRequests;
import fr.repere.geodata.importing.cleaning.PlainText;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for an editor: declarations that no directory confirms, and requests for structures without members. */
@Controller
@Allowed(Role.EDITOR)
class ReviewPage {

    private static final String LIST = "/espace/structures/a-verifier";

    private final Structures structures;
    private final JoinRequests requests;
    private final Reviews reviews;

    ReviewPage(Structures structures, JoinRequests requests, Reviews reviews) {
        this.structures = structures;
        this.requests = requests;
        this.reviews = reviews;
    }

    @GetMapping(LIST)
    ModelAndView list() {
        return new ModelAndView(
                "structures/review",
                Map.of("structures", structures.listToReview(), "requests", requests.listForEditors()));
    }

    @PostMapping("/espace/structures/{id}/verifiee")
    String verify(Person person, @PathVariable("id") UUID id, RedirectAttributes attributes) {
        reviews.verify(person, id);
        Flash.said(attributes, "verified");
        return "redirect:" + LIST;
    }

    @PostMapping("/espace/structures/{id}/refusee")
    String refuse(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            RedirectAttributes attributes) {
        String reason = PlainText.line(typed);
        if (reason == null) {
            attributes.addFlashAttribute("refused", "structures.error.refusal");
            return "redirect:" + LIST;
        }
        reviews.refuse(person, id, reason);
        Flash.said(attributes, "refusal-sent");
        return "redirect:" + LIST;
    }
}
