package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.StructureList;
import fr.repere.admin.structure.Trusts;
import fr.repere.geodata.importing.cleaning.PlainText;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All structures in one list for reviewers, and what they decide of one: whether it is trusted. */
@Controller
@Allowed(Role.EDITOR)
class TrustPage {

    private static final int LONGEST_REASON = 500;

    private final StructureList structures;
    private final Trusts trusts;

    TrustPage(StructureList structures, Trusts trusts) {
        this.structures = structures;
        this.trusts = trusts;
    }

    /** @param trusted {@code oui}, {@code non} or anything else for both */
    @GetMapping("/operations/structures")
    String list(
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "siret", defaultValue = "") String siret,
            @RequestParam(name = "departement", defaultValue = "") String departement,
            @RequestParam(name = "confiance", defaultValue = "") String trusted,
            @RequestParam(name = "attente", defaultValue = "false") boolean waiting,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        Boolean wanted = switch (trusted) {
            case "oui" -> Boolean.TRUE;
            case "non" -> Boolean.FALSE;
            default -> null;
        };
        int number = Math.clamp(page, 0, 10_000);
        StructureList.Wanted filter =
                new StructureList.Wanted(clean(name), clean(siret), clean(departement), wanted, waiting);
        List<StructureList.Line> found = structures.list(filter, number);
        model.addAttribute(
                "structures", found.stream().limit(StructureList.PAGE).toList());
        model.addAttribute("more", found.size() > StructureList.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", filter);
        model.addAttribute("trust", wanted == null ? "" : trusted);
        return "structures/all";
    }

    @PostMapping("/espace/structures/{id}/confiance")
    String decide(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "confiance", defaultValue = "") String trusted,
            @RequestParam(name = "raison", defaultValue = "") String typed,
            RedirectAttributes attributes) {
        String reason = PlainText.line(typed);
        if (reason == null) {
            trusts.get(id);
            attributes.addFlashAttribute("refused", "structures.error.trust");
        } else {
            boolean wanted = "oui".equals(trusted);
            trusts.decide(person, id, wanted, reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
            Flash.said(attributes, wanted ? "trusted" : "untrusted");
        }
        return "redirect:/espace/structures/" + id;
    }

    private static String clean(String typed) {
        return typed.replace("\0", "").strip();
    }
}
