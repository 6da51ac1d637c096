package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Seat;
import fr.repere.admin.structure.StructureSheet;
import fr.repere.admin.structure.Structures;
import fr.repere.admin.structure.Trusts;
import fr.repere.admin.structure.membership.Acceptances;
import fr.repere.admin.structure.membership.Members;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's structures as tiles, one of them with what is said of it, its sites and its history; and which one they work in. */
@Controller
@Allowed(Role.ACCOUNT)
class StructuresPage {

    private final Structures structures;
    private final Members members;
    private final Acceptances acceptances;
    private final Trusts trusts;

    StructuresPage(Structures structures, Members members, Acceptances acceptances, Trusts trusts) {
        this.structures = structures;
        this.members = members;
        this.acceptances = acceptances;
        this.trusts = trusts;
    }

    @GetMapping("/espace/structures")
    ModelAndView list(Person person) {
        List<StructureSheet> own = person.seats().stream()
                .map(Seat::structureId)
                .map(structures::any)
                .toList();
        return new ModelAndView(
                "structures/list", Map.of("structures", own, "invitations", acceptances.listFor(person)));
    }

    /** Switches to another structure in one click, and stays on the page that it was asked from. */
    @PostMapping("/espace/structures/courante")
    String choose(
            Person person,
            @RequestParam("structure") UUID structure,
            @RequestParam(name = "suite", required = false) @Nullable String next,
            RedirectAttributes attributes) {
        members.choose(person, structure);
        Flash.said(attributes, "chosen", structures.any(structure).profile().name());
        return "redirect:" + pathOfOurs(next);
    }

    @GetMapping("/espace/structures/{id}")
    ModelAndView show(Person person, @PathVariable("id") UUID id) {
        ModelAndView page = page("structures/show", "about", structures.own(person, id));
        return page.addObject("trust", trusts.get(id));
    }

    @GetMapping("/espace/structures/{id}/sites")
    ModelAndView sites(Person person, @PathVariable("id") UUID id) {
        StructureSheet structure = structures.own(person, id);
        return page("structures/sites", "sites", structure).addObject("sites", structures.listSites(structure));
    }

    @GetMapping("/espace/structures/{id}/historique")
    ModelAndView history(Person person, @PathVariable("id") UUID id) {
        StructureSheet structure = structures.own(person, id);
        return page("structures/history", "history", structure)
                .addObject("corrections", structures.history(id))
                .addObject("former", members.listFormer(id));
    }

    static ModelAndView page(String view, String tab, StructureSheet structure) {
        return new ModelAndView(view, Map.of("structure", structure, "tab", tab));
    }

    /** Nobody is sent to another site: only a path of this one, without a second slash, backslash or control character, is followed. */
    static String pathOfOurs(@Nullable String asked) {
        return asked != null && asked.matches("/(?![/\\\\])[\\w\\-./]*") ? asked : "/espace/structures";
    }
}
