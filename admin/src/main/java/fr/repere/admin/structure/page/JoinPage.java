package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.StructureSheet;
import fr.repere.admin.structure.Structures;
import fr.repere.admin.structure.membership.JoinRequests;
import fr.repere.admin.structure.membership.Refused;
import fr.repere.admin.structure.membership.Refused.Reason;
import fr.repere.admin.structure.membership.ShareKeys;
import fr.repere.admin.web.FieldErrors;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joins a structure that is here: with a key that a member handed over, or by asking. */
@Controller
@Allowed(Role.ACCOUNT)
class JoinPage {

    private final ShareKeys keys;
    private final JoinRequests requests;
    private final Structures structures;

    JoinPage(ShareKeys keys, JoinRequests requests, Structures structures) {
        this.keys = keys;
        this.requests = requests;
        this.structures = structures;
    }

    @PostMapping("/espace/structures/rejoindre")
    ModelAndView useKey(
            Person person,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "function", defaultValue = "") String function,
            RedirectAttributes attributes) {
        FieldErrors errors = new FieldErrors();
        String stated = ProfileReading.line("function", function, errors);
        try {
            if (!errors.any()) {
                UUID structure = keys.use(person, key, stated == null ? "" : stated);
                Flash.said(
                        attributes,
                        "joined",
                        structures.any(structure).profile().name());
                return new ModelAndView("redirect:/espace/structures/" + structure);
            }
        } catch (Refused refused) {
            errors.put(refused.reason() == Reason.FUNCTION_MISSING ? "function" : "key", Flash.wordsOf(refused));
        }
        ModelAndView page = new ModelAndView("structures/add", HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("errors", errors.all()).addObject("key", key).addObject("function", function);
    }

    @GetMapping("/espace/structures/{id}/demande")
    ModelAndView ask(Person person, @PathVariable("id") UUID id) {
        return page(person, structures.any(id), "", "", Map.of());
    }

    @PostMapping("/espace/structures/{id}/demande")
    ModelAndView asked(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "function", defaultValue = "") String function,
            @RequestParam(name = "message", required = false) @Nullable String message,
            RedirectAttributes attributes) {
        FieldErrors errors = new FieldErrors();
        String stated = ProfileReading.line("function", function, errors);
        String words = ProfileReading.text("message", message, errors);
        StructureSheet structure = structures.any(id);
        try {
            if (!errors.any()) {
                requests.ask(person, id, stated == null ? "" : stated, words);
                Flash.said(attributes, "asked", structure.profile().name());
                return new ModelAndView("redirect:/espace/structures");
            }
        } catch (Refused refused) {
            errors.put("function", Flash.wordsOf(refused));
        }
        ModelAndView page = page(person, structure, function, message == null ? "" : message, errors.all());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Person person,
            StructureSheet structure,
            String function,
            String message,
            Map<String, FieldErrors.Reason> errors) {
        return new ModelAndView("structures/ask", Map.of("structure", structure, "errors", errors))
                .addObject("waiting", requests.isWaiting(structure.id(), person.id()))
                .addObject("function", function)
                .addObject("message", message);
    }
}
